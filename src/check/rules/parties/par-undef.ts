import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { columnsOf } from './columns.ts';

const PARTIES = ['甲方', '乙方', '丙方'] as const;
const DEFINES = {
  甲方: pattern(
    /甲方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|即|作为)[“"]?甲方|为[“"]甲方|为甲方(?=[，。；、（]|$)|[（(]甲方[)）]|甲方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
  乙方: pattern(
    /乙方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|即|作为)[“"]?乙方|为[“"]乙方|为乙方(?=[，。；、（]|$)|[（(]乙方[)）]|乙方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
  丙方: pattern(
    /丙方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|即|作为)[“"]?丙方|为[“"]丙方|为丙方(?=[，。；、（]|$)|[（(]丙方[)）]|丙方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
};

const undefinedParty: Test = function* (view) {
  const labels = [
    ...(view.filled?.kind.manifest.parties.map(({ label }) => label) ?? []),
    ...columnsOf(view).map(({ label }) => label),
  ];
  const heads = view.paragraphs.all.filter(({ kind }) => kind === 'signature').map(({ written }) => written);
  for (const party of PARTIES) {
    if (labels.some((label) => label.includes(party)) || heads.some((text) => text.startsWith(party)))
      continue;
    if (DEFINES[party].test(view.text)) continue;
    for (const sentence of view.sentences) {
      const index = sentence.bare.indexOf(party);
      if (index < 0) continue;
      yield {
        sentence,
        at: { index, length: party.length },
        message: { zh: `“${party}”没有定义是谁`, en: `“${party}” is not defined` },
      };
      break;
    }
  }
};

export const PAR_UNDEF = rule({
  code: 'PAR-UNDEF',
  severity: 'error',
  foreign: true,
  title: { zh: '正文出现没有定义的当事人', en: 'A party that is not defined' },
  why: { zh: '主体不明，义务由谁承担无法确定。', en: 'It is open who bears the duty.' },
  hint: { zh: '在首部写“××公司（以下简称‘甲方’）”', en: 'Define it in the head of the letter' },
  wrong: { zh: '甲方有权检查服务质量。', en: 'Party A may inspect.' },
  right: {
    zh: '云栖商贸有限公司（以下简称“甲方”）有权检查服务质量。',
    en: 'Yunqi Trading Co. (“Party A”) may inspect.',
  },
  citations: ['CC-CT-470', 'CTI-3'],
  test: undefinedParty,
});
