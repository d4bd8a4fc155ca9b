import type { Bilingual } from '../../model/bilingual.ts';
import { CIVIL } from './civil.ts';
import { CONTRACTS } from './contracts.ts';
import { DATA_AND_TELECOM } from './data-and-telecom.ts';
import { DISPUTES } from './disputes.ts';
import { GENERAL } from './general.ts';
import { LAWS } from './laws.ts';
import { MARKET } from './market.ts';
import { SECTORS } from './sectors.ts';
import type { Citation, Row } from './types.ts';

export type { Citation } from './types.ts';

const ROWS: readonly Row[] = [
  ...CIVIL,
  ...CONTRACTS,
  ...DISPUTES,
  ...MARKET,
  ...DATA_AND_TELECOM,
  ...SECTORS,
  ...GENERAL,
];

/** Every cited article by its id. */
export const CITATIONS: ReadonlyMap<string, Citation> = new Map(
  ROWS.flatMap(([id, law, article, zh, en, verified = true]) => {
    const found = LAWS[law];
    return found ? [[id, { id, law: found, article, gist: { zh, en }, verified }] as const] : [];
  }),
);

/**
 * A citation on one line: law, article, version, since when in force, gist; 条号待核 where the article was not
 * confirmed, 施行日待核 where the day is not known, 核对至 where a revision is planned.
 */
export function citationLine({ law, article, gist, verified }: Citation): Bilingual {
  const number = article === '' ? '' : arabic(article);
  const [openZh, openEn] = verified ? ['', ''] : ['（条号待核）', ' (article to be confirmed)'];
  const version = law.version === '' ? '' : law.version;
  const since = law.effective === '' ? '' : law.effective;
  const [doubtZh, doubtEn] = law.dateVerified ? ['', ''] : ['，待核', ', to be confirmed'];
  const until = law.checkedUntil;
  const zh = [
    version && `${version} 文本`,
    since ? `自 ${since} 施行${doubtZh}` : '施行日待核',
    until && `核对至 ${until}`,
  ]
    .filter(Boolean)
    .join('，');
  const en = [
    version && `version of ${version}`,
    since ? `in force since ${since}${doubtEn}` : 'day in force to be confirmed',
    until && `checked until ${until}`,
  ]
    .filter(Boolean)
    .join(', ');
  return {
    zh: `《${law.name.zh}》${article}${openZh}${zh && `（${zh}）`}：${gist.zh}`,
    en: `${law.name.en}${number}${openEn}${en && ` (${en})`}: ${gist.en}`,
  };
}

const DIGITS = '零一二三四五六七八九';

/** `第五百八十五条` as ` art. 585`; what is no plain number stays as it is. */
function arabic(article: string): string {
  const written = /^第([零一二三四五六七八九十百千]+)条$/u.exec(article)?.[1];
  if (written === undefined) return ` ${article}`;
  let sum = 0;
  let digit = 0;
  for (const sign of written) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return ` art. ${sum + digit}`;
}
