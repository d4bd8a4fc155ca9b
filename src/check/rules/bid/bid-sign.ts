import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const SEAL = pattern(/盖章|公章|印章|（章）/u);
const SIGNATORY = pattern(/签字|签名|法定代表人|授权代表/u);

const bidSignature: Test = function* (view) {
  const { letter, foreign, paragraphs } = view;
  if (foreign) {
    const lines = paragraphs.all
      .slice(-12)
      .map(({ bare }) => bare)
      .join('\n');
    if (!SEAL.test(lines) || !SIGNATORY.test(lines)) yield {};
    return;
  }
  const columns = letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : [])) ?? [];
  const own = columns.filter(({ acknowledges }) => !acknowledges);
  const has = (kind: string) => own.some(({ lines }) => lines.some((line) => line.kind === kind));
  const sealed = has('seal') || own.some(({ anchor }) => anchor.includes('章'));
  if (columns.length > 0 && !(sealed && has('representative'))) yield {};
};

export const BID_SIGN = rule({
  code: 'BID-SIGN',
  severity: 'error',
  scope: ['bid'],
  foreign: 'scoped',
  title: { zh: '投标承诺缺单位盖章或负责人签字', en: 'The bid pledge lacks seal or signature' },
  why: {
    zh: '未经投标单位盖章和单位负责人签字的投标会被否决。',
    en: 'A bid without seal and signature is rejected.',
  },
  hint: { zh: '同时留出公章和法定代表人（授权代表）签字处', en: 'Leave room for both' },
  wrong: { zh: '（签署栏只有盖章）', en: '(Seal only)' },
  right: { zh: '投标人（盖章）：　法定代表人或授权代表（签字）：', en: 'Seal and signature' },
  citations: ['BIDR-51', 'GP87'],
  test: bidSignature,
});
