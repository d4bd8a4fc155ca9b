import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

/** Laws repealed by the Civil Code, art. 1260, from 2021-01-01. */
const REPEALED = pattern(
  /《(?:中华人民共和国)?(合同法|民法通则|民法总则|担保法|物权法|侵权责任法|婚姻法|继承法|收养法)》/u,
);
const REPEALED_NAME = pattern(
  /^《?(?:中华人民共和国)?(?:合同法|民法通则|民法总则|担保法|物权法|侵权责任法|婚姻法|继承法|收养法)》?$/u,
);
const KNOWN_REPEALED = pattern(/废止|失效|原《|原(?:来的)?$|曾/u);

const repealed: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text, at } of REPEALED.all(paragraph.written)) {
      const around = paragraph.written.slice(Math.max(0, index - 12), index + text.length + 12);
      if (!KNOWN_REPEALED.test(around)) yield { paragraph, at };
    }
  for (const value of view.blanks)
    if (value.type === 'statute' && REPEALED_NAME.test(value.name.trim())) yield { pointer: value.pointer };
};

export const CIT_REPEALED = rule({
  code: 'CIT-REPEALED',
  severity: 'error',
  foreign: true,
  since: '2021-01-01',
  title: { zh: '引用了已废止的法律', en: 'A repealed law is cited' },
  why: {
    zh: '合同法、民法通则、担保法等九部法律自 2021 年 1 月 1 日起废止。',
    en: 'Nine laws were repealed by the Civil Code on 1 January 2021.',
  },
  hint: { zh: '改引《民法典》的对应条文', en: 'Cite the Civil Code instead' },
  wrong: { zh: '依据《中华人民共和国合同法》订立。', en: 'Made under the Contract Law.' },
  right: { zh: '依据《中华人民共和国民法典》订立。', en: 'Made under the Civil Code.' },
  citations: ['CC-SP-1260'],
  test: repealed,
});
