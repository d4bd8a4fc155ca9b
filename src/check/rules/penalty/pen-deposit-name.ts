import { words } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const IN_TWO = pattern(/(?:订金|押金|诚意金|保证金)不予退还[；，][^。；]{0,12}双倍(?:返还|退还)/u);
const MISNAMED = pattern(
  /(?:订金|押金|诚意金|保证金|订约金)[^。；]{0,20}双倍(?:返还|退还)|(?:订金|押金|诚意金|保证金)[^。]{0,20}违约的，双倍(?:返还|退还)|(?:订金|押金|诚意金)[^。；]{0,12}(?:不予退还|概不退还|不退还|不退)/u,
);

/** The two halves of the rule may stand in two sentences of one clause. */
const misnamed: Test = function* (view) {
  const told = new Set<unknown>();
  for (const hit of words(MISNAMED, { promised: true })(view)) {
    told.add(hit.sentence?.paragraph);
    yield hit;
  }
  for (const { part: paragraph, match } of firstIn(view.paragraphs, IN_TWO))
    if (paragraph.kind === 'body' && !told.has(paragraph)) yield { paragraph, at: match.at };
};

export const PEN_DEPOSIT_NAME = rule({
  code: 'PEN-DEPOSIT-NAME',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '订金、押金、保证金套用了定金罚则',
    en: 'The rule of 定金 is applied to another kind of deposit',
  },
  why: {
    zh: '没有约定定金性质的，不能主张双倍返还或不予退还。',
    en: 'Without the nature of 定金 agreed, it is neither forfeited nor returned double.',
  },
  hint: {
    zh: '改称“定金”并写明类型，或删除罚则',
    en: 'Call it 定金 and state its kind, or delete the forfeiture',
  },
  wrong: { zh: '不能交付的，押金双倍返还。', en: 'The security is returned double.' },
  right: { zh: '不能交付的，定金双倍返还。', en: 'The 定金 deposit is returned double.' },
  citations: ['CTI-67', 'CC-CT-587'],
  test: misnamed,
});
