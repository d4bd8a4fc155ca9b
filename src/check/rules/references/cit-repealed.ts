import { REPEALED, type Repealed } from '../../../law/repealed.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const NAMES = REPEALED.flatMap(({ names }) => names).sort((a, b) => b.length - a.length);
/** In 《》 or not; 劳动合同法 is another law, and 继承法律关系 no law. */
const CITED = pattern(
  new RegExp(
    `《(?:中华人民共和国)?(${NAMES.join('|')})》|(?<![劳动《〈〇])(?:中华人民共和国)?(${NAMES.join('|')})(?![律定规人院则理》〉]|上的)`,
    'u',
  ),
);
const KNOWN_REPEALED = pattern(/废止|失效|取代|原《|原(?:来的)?$|曾/u);

const repealed: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text, groups, at } of CITED.all(paragraph.folded)) {
      const name = groups[0] || groups[1] || '';
      const law = REPEALED.find(({ names }) => names.includes(name));
      if (!law || (view.date !== undefined && view.date < law.since)) continue;
      const around = paragraph.folded.slice(Math.max(0, index - 12), index + text.length + 12);
      if (!KNOWN_REPEALED.test(around)) yield { paragraph, at, message: told(name, law) };
    }
};

function told(name: string, { since, by }: Repealed) {
  return {
    zh: `《${name}》自 ${since} 起已废止，现行的是《${by}》`,
    en: `《${name}》 was repealed on ${since}; 《${by}》 is in force`,
  };
}

export const CIT_REPEALED = rule({
  code: 'CIT-REPEALED',
  severity: 'error',
  foreign: true,
  title: { zh: '引用了已废止的法律', en: 'A repealed law is cited' },
  why: {
    zh: '已废止的法律不能作为依据：合同法、担保法等九部法律自 2021 年 1 月 1 日起由民法典取代，其他规章也各有替代。',
    en: 'A law that is no longer in force is no ground; the Civil Code replaced nine laws on 1 January 2021, and others have successors too.',
  },
  hint: { zh: '改引现行法律的对应条文', en: 'Cite what is in force instead' },
  wrong: { zh: '依据《中华人民共和国合同法》订立。', en: 'Made under the Contract Law.' },
  right: { zh: '依据《中华人民共和国民法典》订立。', en: 'Made under the Civil Code.' },
  citations: ['CC-SP-1260'],
  test: repealed,
});
