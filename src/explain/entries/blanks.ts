import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';

export const BLANKS = {
  'BLANK-REQUIRED': {
    meaning: { zh: '必填项没有填写', en: 'A required blank is empty' },
    why: {
      zh: '少了它，承诺缺少主体、期限或金额，不能签发。',
      en: 'Without it the promise lacks its party, time or amount.',
    },
    remedy: {
      zh: '按提示填写；暂时没有的，用 --draft 生成草稿',
      en: 'Fill it in, or render a draft with --draft',
    },
    wrong: { zh: 'company:（空）', en: 'company: (empty)' },
    right: { zh: 'company: 云栖商贸有限公司', en: 'company: Yunqi Trading Co.' },
  },
  'BLANK-UNKNOWN': {
    meaning: { zh: '填写了不存在的项目', en: 'A blank that does not exist' },
    why: { zh: '名称写错的内容不会印出来。', en: 'What stands under a wrong name is not printed.' },
    remedy: { zh: '改成提示的最接近的名称，或删去', en: 'Use the nearest name shown, or remove it' },
    wrong: { zh: 'reponse: 4小时', en: 'reponse: 4小时' },
    right: { zh: 'response: 4小时', en: 'response: 4小时' },
  },
  'BLANK-TYPE': {
    meaning: { zh: '填写内容的类型不对', en: 'The value has the wrong type' },
    why: {
      zh: '例如要填一组内容的地方写了一句话。',
      en: 'For instance a sentence where a group is expected.',
    },
    remedy: { zh: '按允许的形式填写，见 pledge show', en: 'Write the form allowed, see pledge show' },
    wrong: { zh: 'complaint: 24小时', en: 'complaint: 24小时' },
    right: { zh: 'complaint:⏎  final: 24小时', en: 'complaint: with its parts below' },
  },
  'BLANK-RANGE': {
    meaning: { zh: '数值超出允许的范围', en: 'The number is out of range' },
    why: {
      zh: '超出范围的数字多半是笔误，或者低于法律的下限。',
      en: 'It is probably a slip, or below a floor of the law.',
    },
    remedy: { zh: '改成范围之内的数值', en: 'Choose a number within the range' },
    wrong: { zh: 'response: 720小时（上限72小时）', en: 'response: 720小时 (at most 72)' },
    right: { zh: 'response: 24小时', en: 'response: 24小时' },
  },
  'BLANK-UNIT': {
    meaning: { zh: '时间单位不被允许', en: 'The unit of time is not allowed' },
    why: {
      zh: '小时昼夜连续计算，工作日遇节假日顺延，二者不能互换。',
      en: 'Hours run day and night, working days do not: one is not the other.',
    },
    remedy: { zh: '改用允许的单位', en: 'Use a unit that is allowed' },
    wrong: { zh: 'response: 3个工作日（须用小时）', en: 'response: 3个工作日 (hours wanted)' },
    right: { zh: 'response: 24小时', en: 'response: 24小时' },
  },
  'BLANK-PERCENT': {
    meaning: { zh: '不是百分比或千分比的写法', en: 'Not a percentage or per mille' },
    why: {
      zh: '0.98 与 98% 相差百倍，不能猜。',
      en: '0.98 and 98 % differ a hundredfold; nobody may guess.',
    },
    remedy: { zh: '带上百分号或千分号', en: 'Write the sign' },
    wrong: { zh: '达标率: 高', en: 'rate: high' },
    right: { zh: '达标率: 98%', en: 'rate: 98%' },
  },
  'BLANK-DATE': {
    meaning: { zh: '不是真实存在的日期', en: 'Not a real date' },
    why: { zh: '不存在的日期无法计算起止。', en: 'Nothing can be counted from it.' },
    remedy: { zh: '写 2026-05-01 或 2026年5月1日', en: 'Write 2026-05-01' },
    wrong: { zh: '2026-02-30', en: '2026-02-30' },
    right: { zh: '2026-02-28', en: '2026-02-28' },
  },
  'BLANK-TIME': {
    meaning: { zh: '不是时刻', en: 'Not a time of day' },
    why: { zh: '服务时间从何时起到何时止必须明确。', en: 'Opening hours must be exact.' },
    remedy: { zh: '写 09:00、18:00，当天结束写 24:00', en: 'Write 09:00, 18:00, or 24:00' },
    wrong: { zh: '9点半多', en: 'half past nine or so' },
    right: { zh: '09:30', en: '09:30' },
  },
  'BLANK-MONEY': {
    meaning: { zh: '不是金额', en: 'Not a sum of money' },
    why: {
      zh: '金额不明确就无法执行，大写也无从生成。',
      en: 'An unclear amount cannot be enforced nor written in capitals.',
    },
    remedy: { zh: '写 5000元、5000.50元 或 1.5万元', en: 'Write 5000元 or 1.5万元' },
    wrong: { zh: '五千来块', en: 'about five thousand' },
    right: { zh: '5000元', en: '5000元' },
  },
  'BLANK-CHOICE': {
    meaning: { zh: '选项不在可选范围之内', en: 'Not one of the choices' },
    why: { zh: '每个选项对应不同的条文，写别的就没有条文可用。', en: 'Each choice selects its own wording.' },
    remedy: { zh: '从列出的选项中选一个', en: 'Use one of those listed' },
    wrong: { zh: 'dispute: 都行', en: 'dispute: any' },
    right: { zh: 'dispute: court', en: 'dispute: court' },
  },
  'BLANK-FORMAT': {
    meaning: {
      zh: '格式不对，例如电话、统一社会信用代码或编号',
      en: 'The format is wrong, as of a phone number or a credit code',
    },
    why: {
      zh: '联系不上、主体对不上，都源于一位之差。',
      en: 'One digit decides whether anyone can be reached.',
    },
    remedy: { zh: '按示例的格式改正', en: 'Follow the example' },
    wrong: { zh: '电话: 1380013800', en: '1380013800' },
    right: { zh: '电话: 13800138000', en: '13800138000' },
  },
  'BLANK-LENGTH': {
    meaning: { zh: '文字过短或过长', en: 'The text is too short or too long' },
    why: { zh: '过长会撑破版面，过短多半没有写完。', en: 'It breaks the layout, or is unfinished.' },
    remedy: { zh: '缩短或补全', en: 'Shorten or complete it' },
    wrong: { zh: 'company: 云', en: 'company: Y' },
    right: { zh: 'company: 云栖商贸有限公司', en: 'company: Yunqi Trading Co.' },
  },
  'BLANK-CHARACTER': {
    meaning: { zh: '含有不能印刷的字符', en: 'A character that cannot be printed' },
    why: {
      zh: '控制字符、私用字符印出来是空白或方框，也可能是有意隐藏的内容。',
      en: 'Control and private characters print as nothing or boxes, and may hide content.',
    },
    remedy: { zh: '删去该字符，重新输入', en: 'Remove it and type again' },
    wrong: { zh: '含 U+200B 的名称', en: 'A name with U+200B' },
    right: { zh: '重新输入的名称', en: 'The name typed again' },
  },
  'BLANK-LINEBREAK': {
    meaning: { zh: '一行的填写项里有换行', en: 'A line break in a one-line blank' },
    why: { zh: '换行会把名称或编号拆成两段。', en: 'It would split a name or number.' },
    remedy: { zh: '写在一行之内', en: 'Keep it on one line' },
    wrong: { zh: 'company: 云栖⏎商贸有限公司', en: 'company on two lines' },
    right: { zh: 'company: 云栖商贸有限公司', en: 'company on one line' },
  },
  'BLANK-ROWS': {
    meaning: { zh: '行数过多、过少或重复', en: 'Too many, too few or repeated rows' },
    why: { zh: '表格缺行则承诺不全，重复则互相冲突。', en: 'A missing row leaves the promise incomplete.' },
    remedy: { zh: '增删到允许的行数，去掉重复', en: 'Add or remove rows' },
    wrong: { zh: '故障等级只有一行', en: 'One fault level' },
    right: { zh: '故障等级：紧急、重大、一般三行', en: 'Three fault levels' },
  },
  'BLANK-PLACEHOLDER': {
    meaning: { zh: '填写了占位文字', en: 'A placeholder was filled in' },
    why: { zh: '____、XX、待定 印出去就是空白承诺。', en: '____ or XX prints an empty promise.' },
    remedy: {
      zh: '填写真实内容；暂时没有的留空并用 --draft',
      en: 'Fill in the real content, or leave it empty with --draft',
    },
    wrong: { zh: 'company: XX公司', en: 'company: XX' },
    right: { zh: 'company: 云栖商贸有限公司', en: 'company: Yunqi Trading Co.' },
  },
} as const satisfies Partial<Record<PhaseCode, Entry>>;
