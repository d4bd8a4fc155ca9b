import type { ScopeTag } from '../model/manifest.ts';
import { signatureLines } from '../read/signature-lines.ts';

/** What a letter from elsewhere is: put up or published, signed by one, agreed by two, part of a bid, a rule of the house. */
export const LETTER_FORMS = ['published', 'signed', 'bilateral', 'bid', 'internal'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

const BID = /投标人|投标文件|投标有效期|投标截止/u;
const TWO = /(?:协议|合同)(?:书)?$|双方签字|双方签署|甲乙双方/u;
const HOUSE = /(?:规程|程序|制度|办法|规定|细则|规则|守则|须知)(?:（[^）]{1,12}）)?$/u;
const ADDRESSED = /^\s*(?:致[:：]|[^，。；]{2,30}[:：]\s*$)/u;

/** What a letter is by its title, its addressee and the lines it is signed on, where nobody says. */
export function formOf(lines: readonly string[]): LetterForm {
  const text = lines.join('\n');
  const title = (lines.find((line) => line.trim() !== '') ?? '').replace(/^[#\s]+/u, '').trim();
  const signed = signatureLines(lines).size > 0;
  if (
    /甲方/u.test(text) &&
    /乙方/u.test(text) &&
    (TWO.test(title) || /乙方[^。；\n]{0,12}[章签]|双方/u.test(text))
  )
    return 'bilateral';
  if (BID.test(text)) return 'bid';
  if (HOUSE.test(title) && !signed) return 'internal';
  return signed || lines.slice(0, 4).some((line) => ADDRESSED.test(line)) ? 'signed' : 'published';
}

/** Words that tell what a letter is about, as kinds tell it by their tags. */
const TOPICS: readonly (readonly [ScopeTag, RegExp])[] = [
  ['aftersale', /保修|质保|三包|维修|退换|退货/u],
  ['online', /商城|网店|网上订单|网购|线上|下单|发货|平台内/u],
  ['unified', /线上线下|同款同价|同质同价|统一服务/u],
  ['canteen', /食堂|供餐|膳食|团餐|配餐/u],
  ['telecom', /电信|宽带|话费|入网|装机|手机卡|电话卡|移动业务|通信有限公司/u],
  ['auto', /汽车|购车|车架号|车辆交付|整车/u],
];
const CONSUMER = /消费者|顾客|三包|无理由退|您|学费|会员|话费|宽带|业主可|网上订单/u;
const FORM_TAGS: Readonly<Record<LetterForm, readonly ScopeTag[]>> = {
  published: ['published', 'unilateral'],
  signed: ['unilateral'],
  bilateral: ['bilateral'],
  bid: ['bid', 'unilateral'],
  internal: ['internal'],
};

/** The scope of a text from elsewhere: of what it is, and of what it speaks. */
export function scopeOf(text: string, form: LetterForm): ReadonlySet<ScopeTag> {
  const topics = TOPICS.flatMap(([tag, words]) => (words.test(text) ? [tag] : []));
  const consumer = (form === 'published' || form === 'signed') && CONSUMER.test(text);
  return new Set([...FORM_TAGS[form], ...topics, ...(consumer ? (['consumer'] as const) : [])]);
}
