import type { SignatureColumn } from '../../model/letter.ts';
import { valueAt } from '../../model/value.ts';
import { words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import type { View } from '../view.ts';

const DEPARTMENT = pattern(
  /(?:项目部|事业部|办公室|客服部|客户服务部|售后服务部|售后部|市场部|销售部|采购部|人事部|财务部|后勤部|技术部|工程部|质量部|总务处|后勤处|教务处|管理处|保卫处|[一-鿿]{2}科)$/u,
);
const NOT_DEPARTMENT = pattern(/(?:俱乐部|门市部|经营部|服务社|批发部|贸易部|百货|本科)$/u);
const BRANCH = pattern(/(?:分公司|分店|营业部|办事处|代表处)$/u);
const PARTIES = ['甲方', '乙方', '丙方'] as const;
const DEFINES = {
  甲方: pattern(
    /甲方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|为|即|作为)[“"]?甲方|[（(]甲方[)）]|甲方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
  乙方: pattern(
    /乙方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|为|即|作为)[“"]?乙方|[（(]乙方[)）]|乙方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
  丙方: pattern(
    /丙方(?:（[^）]{1,20}）)?\s*[:：]|(?:称|为|即|作为)[“"]?丙方|[（(]丙方[)）]|丙方[^。；，]{0,4}(?:是指|指|系指|为)/u,
  ),
};
const SIGN_AND_OR = pattern(/(?:签字|签名|签署)、?盖章(?:之日|之时|日|后|起|即|时)/u);
const BOTH_OR_ONE = pattern(/并盖章|并加盖|或者?盖章|且盖章/u);
const ANY_SIGNATURE = pattern(/盖章|签字|签名|签章|公章|（章）|\(章\)/u);
const CODE = pattern(/统一社会信用代码\s*[:：]?\s*([0-9A-Za-z]{12,24})/u);

function columnsOf({ letter }: View): readonly SignatureColumn[] {
  return letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : [])) ?? [];
}

function nameIn(column: SignatureColumn): { text: string; pointer: string } | undefined {
  const value = column.lines[0]?.value;
  return value?.type === 'blank' && value.filled ? { text: value.text, pointer: value.pointer } : undefined;
}

/** Spaces and widths aside, two names are one when they are equal. */
function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

const mismatch: Test = function* (view) {
  const { filled } = view;
  if (!filled) return;
  for (const column of columnsOf(view)) {
    const signed = nameIn(column);
    const party = filled.kind.manifest.parties.find(({ role }) => role === column.role);
    const head = party && valueAt(filled.values, party.name);
    if (!signed || head?.type !== 'text' || folded(head.text) === folded(signed.text)) continue;
    yield {
      pointer: signed.pointer,
      message: {
        zh: `落款“${signed.text.slice(0, 40)}”与首部“${head.text.slice(0, 40)}”不一致`,
        en: `The signature names “${signed.text.slice(0, 40)}”, the head “${head.text.slice(0, 40)}”`,
      },
    };
  }
};

const undefinedParty: Test = function* (view) {
  const labels = [
    ...(view.filled?.kind.manifest.parties.map(({ label }) => label) ?? []),
    ...columnsOf(view).map(({ label }) => label),
  ];
  const heads = view.paragraphs.all
    .filter(({ kind }) => kind === 'signature')
    .map(({ written }) => written.text);
  for (const party of PARTIES) {
    if (labels.some((label) => label.includes(party)) || heads.some((text) => text.startsWith(party)))
      continue;
    if (DEFINES[party].test(view.text)) continue;
    for (const sentence of view.sentences) {
      const index = sentence.bare.text.indexOf(party);
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

const department: Test = function* (view) {
  for (const column of columnsOf(view)) {
    const signed = nameIn(column);
    if (!signed || column.acknowledges) continue;
    const name = folded(signed.text);
    const branch = BRANCH.test(name);
    if ((!branch && !DEPARTMENT.test(name)) || NOT_DEPARTMENT.test(name)) continue;
    yield {
      pointer: signed.pointer,
      message: {
        zh: `落款“${name.slice(0, 40)}”${branch ? '是分支机构，责任由法人承担，须核对授权' : '是内设部门，没有主体资格'}`,
        en: `“${name.slice(0, 40)}” is ${branch ? 'a branch: its company is liable, check its authority' : 'a department and no legal subject'}`,
      },
    };
  }
};

const noBlock: Test = function* (view) {
  if (view.letter === undefined) {
    const texts = view.paragraphs.all.map(({ written }) => written.text);
    if (texts.join('').length > 100 && !texts.some((text) => ANY_SIGNATURE.test(text)))
      yield { severity: 'warning' };
    return;
  }
  const columns = columnsOf(view);
  if (columns.length === 0) yield {};
  for (const { label, lines } of columns)
    if (!lines.some(({ kind }) => kind === 'date'))
      yield {
        message: { zh: `“${label}”的签署栏没有日期`, en: `The signature column of “${label}” has no date` },
      };
};

const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of GB 32100-2015: weights are powers of 3 modulo 31. */
function validCode(code: string): boolean {
  const digits = [...code].map((sign) => SIGNS.indexOf(sign));
  if (digits.length !== 18 || digits.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return digits[17] === (31 - (sum % 31)) % 31;
}

const creditCode: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text, groups } of CODE.all(paragraph.written))
      if (!validCode((groups[0] ?? '').toUpperCase()))
        yield { paragraph, at: { index, length: text.length } };
};

export const PARTY_RULES: readonly Rule[] = [
  {
    code: 'PAR-MISMATCH',
    severity: 'error',
    title: { zh: '首部名称与落款名称不一致', en: 'The names in head and signature differ' },
    why: {
      zh: '主体不一致会影响承诺的成立和责任的承担。',
      en: 'It puts in doubt who promised, and who is liable.',
    },
    hint: { zh: '统一使用登记的全称', en: 'Use the registered full name in both places' },
    citations: ['CC-CT-470', 'CTI-3'],
    test: mismatch,
  },
  {
    code: 'PAR-UNDEF',
    severity: 'error',
    foreign: true,
    title: { zh: '正文出现没有定义的当事人', en: 'A party that is not defined' },
    why: { zh: '主体不明，义务由谁承担无法确定。', en: 'It is open who bears the duty.' },
    hint: { zh: '在首部写“××公司（以下简称‘甲方’）”', en: 'Define it in the head of the letter' },
    citations: ['CC-CT-470', 'CTI-3'],
    test: undefinedParty,
  },
  {
    code: 'PAR-USCC',
    severity: 'warning',
    foreign: true,
    title: { zh: '统一社会信用代码的位数或校验码不对', en: 'A unified social credit code fails its check' },
    why: { zh: '疑似录入错误，主体可能对不上。', en: 'It is probably mistyped.' },
    hint: { zh: '按营业执照重新填写', en: 'Copy it again from the licence' },
    citations: ['USCC'],
    test: creditCode,
  },
  {
    code: 'SIG-BLOCK',
    severity: 'error',
    foreign: true,
    title: { zh: '缺少签章栏或签署日期', en: 'No signature block, or no date in it' },
    why: {
      zh: '书面承诺自签名、盖章或者按指印时成立。',
      en: 'A written promise comes about by signature or seal.',
    },
    hint: { zh: '补签章栏（名称、代表、日期）', en: 'Add name, representative and date' },
    citations: ['CC-CT-490'],
    test: noBlock,
  },
  {
    code: 'SIG-DEPT',
    severity: 'warning',
    title: { zh: '落款是部门或者分支机构', en: 'A department or branch signs' },
    why: {
      zh: '内设部门没有主体资格；分支机构的行为由法人承担责任，须核对权限。',
      en: 'A department cannot bind itself; a branch binds its company within its authority.',
    },
    hint: { zh: '改为法人全称，或附授权书', en: 'Sign in the name of the company, or attach the authority' },
    citations: ['CC-GP-74', 'COL-13', 'CTI-22'],
    test: department,
  },
  {
    code: 'SIG-ANDOR',
    severity: 'warning',
    foreign: true,
    title: { zh: '“签字盖章后生效”含义不清', en: '“Signed sealed” is ambiguous' },
    why: {
      zh: '是签字并盖章，还是签字或盖章，决定何时生效。',
      en: 'Whether both are needed decides when it takes effect.',
    },
    hint: { zh: '写“签字并盖章”或者“签字或盖章”', en: 'Write “and” or “or”' },
    citations: ['CTI-22', 'CC-CT-490'],
    test: words(SIGN_AND_OR, { unless: BOTH_OR_ONE }),
  },
];
