import { lazily } from '../model/memo.ts';
import {
  CONFIRMED_SEATS,
  LISTED_SEATS,
  NAMED_INSTITUTIONS,
  type NamedInstitution,
} from './institution-names.ts';

export type Institution = NamedInstitution;

/** What a written name of an arbitration institution turns out to be. */
export type InstitutionMatch =
  /** A full name that is in use. */
  | { readonly kind: 'exact'; readonly institution: Institution }
  /** Another, a short or a former name of a known institution. */
  | { readonly kind: 'alias' | 'former'; readonly institution: Institution }
  /** Not a name, but close to that of a confirmed institution. */
  | { readonly kind: 'near'; readonly institution: Institution }
  /** A body that does not hear commercial disputes. */
  | { readonly kind: 'not-commercial'; readonly body: 'labour' | 'land' | 'sport' | 'association' }
  /** No institution at all: empty, 当地仲裁委员会, ____仲裁委员会. */
  | { readonly kind: 'indefinite' }
  /** The institution of a place, 北京市的仲裁机构: decided only where the place has just one. */
  | { readonly kind: 'place-only'; readonly place: string }
  /** Two or more different institutions in one name. */
  | { readonly kind: 'several' }
  /** Not in the list, which is no fault: the list is not complete. */
  | { readonly kind: 'unknown' };

type NameUse = { readonly institution: Institution; readonly use: 'exact' | 'alias' | 'former' };

const SUFFIX = '仲裁委员会';
/** Longest name in the lists is 19 characters; the scan looks back this far. */
const LONGEST_NAME = 24;
const NOT_COMMERCIAL: readonly (readonly [RegExp, 'labour' | 'land' | 'sport' | 'association'])[] = [
  [/劳动(?:人事)?(?:争议)?(?:调解)?仲裁|人事争议仲裁/u, 'labour'],
  [/土地承包(?:经营)?(?:纠纷)?仲裁/u, 'land'],
  [/体育仲裁/u, 'sport'],
  [/仲裁协会/u, 'association'],
];
const INDEFINITE =
  /^(?:(?:当地|所在地|属地|本地|有关|相关|上级|该地|(?:本[一-鿿]{1,6}|(?:(?![省市区县])[一-鿿]){0,10})(?:住所地|所在地|签订地|履行地|注册地|经营地))(?:的|有关|相关)?)?(?:仲裁委员会|仲裁机构|仲裁委|仲裁院|仲裁部门)?$/u;
const PLACE_ONLY =
  /^([一-鿿]{2,8}?)(?:省|市|区|县)?(?:的|当地的?|所在地的?)仲裁(?:机构|委员会|委|院)$|^([一-鿿]{2,8}?)(?:省|市|区|县)?仲裁机构$/u;
const LOOSE = /^([一-鿿]{2,8}?)(?:省|市)?(?:国际)?仲裁(?:委员会|委员|委会|委|院|中心)$/u;

const names = lazily((): ReadonlyMap<string, NameUse> => {
  const built = new Map<string, NameUse>();
  const seat = (confirmed: boolean) => (place: string) =>
    ({ name: place + SUFFIX, aliases: [], former: [], seat: place, confirmed }) satisfies Institution;
  const all = [
    ...NAMED_INSTITUTIONS,
    ...CONFIRMED_SEATS.split(' ').map(seat(true)),
    ...LISTED_SEATS.split(' ').map(seat(false)),
  ];
  for (const institution of all) built.set(institution.name, { institution, use: 'exact' });
  for (const institution of all) {
    for (const name of institution.aliases)
      if (!built.has(name)) built.set(name, { institution, use: 'alias' });
    for (const name of institution.former)
      if (!built.has(name)) built.set(name, { institution, use: 'former' });
  }
  return built;
});

/** Compatibility forms folded, spaces and enclosing quotation marks dropped. */
function tidy(name: string): string {
  return name.normalize('NFKC').replace(/[\s"'“”‘’《》]/gu, '');
}

/**
 * Recognises one written name, as of a blank. Several names of one institution
 * (`深圳国际仲裁院（深圳仲裁委员会）`) count as that institution.
 */
export function matchInstitution(written: string): InstitutionMatch {
  const name = tidy(written.slice(0, 200));
  const own = matchOne(name);
  if (own.kind !== 'unknown') return own;
  const parts = name.split(/[()/、,，或和及]/u).filter((part) => part !== '');
  if (parts.length < 2) return own;
  const matches = parts.map(matchOne);
  const known = matches.flatMap((match) => ('institution' in match ? [match] : []));
  const first = known[0];
  if (first && known.length === matches.length)
    return known.every((match) => match.institution === first.institution) ? first : { kind: 'several' };
  return own;
}

function matchOne(name: string): InstitutionMatch {
  const use = names().get(name);
  if (use) return { kind: use.use, institution: use.institution };
  for (const [pattern, body] of NOT_COMMERCIAL)
    if (pattern.test(name)) return { kind: 'not-commercial', body };
  if (/[_＿]|X{2,}|某/u.test(name) || INDEFINITE.test(name)) return { kind: 'indefinite' };
  const place = PLACE_ONLY.exec(name);
  if (place) return { kind: 'place-only', place: place[1] ?? place[2] ?? '' };
  const institution = nearest(name);
  return institution ? { kind: 'near', institution } : { kind: 'unknown' };
}

/**
 * A confirmed institution whose name was probably meant. Names of two-character cities differ by one character all
 * the time, so the seat must be the same; only the long names of national bodies are compared by edit distance.
 */
function nearest(name: string): Institution | undefined {
  const confirmed = new Set<Institution>();
  for (const { institution } of names().values()) if (institution.confirmed) confirmed.add(institution);
  const seat = LOOSE.exec(name)?.[1];
  if (seat !== undefined) {
    const own = names().get(seat + SUFFIX)?.institution;
    if (own?.confirmed) return own;
    for (const institution of confirmed) if (institution.seat === seat) return institution;
  }
  for (const institution of confirmed)
    for (const known of [institution.name, ...institution.aliases])
      if (known.length >= 8 && Math.abs(known.length - name.length) <= 2 && distance(known, name) <= 2)
        return institution;
  return undefined;
}

/** Levenshtein distance of two short strings. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A name of an institution found in running text. */
export interface NamedInText {
  /** As written. */
  readonly text: string;
  readonly index: number;
  readonly match: InstitutionMatch;
}

const ENDINGS =
  /仲裁(?:委员会|院|中心|机构|委)(?:上海分会|深圳分会|华南分会)?|贸仲委?|海仲委|深国仲|上海国仲|CIETAC|CMAC|SHIAC|SHAC|BIAC|SCIA|HKIAC/gu;
/** What may stand before the name of an institution in a sentence. */
const BEFORE =
  /提交|提请|递交|申请|选定|选择|约定|交由|报请|依照|按照|经由|包括|向|由|至|到|(?<!所)在|和|或|及|与|的|将|把|经|即|为|是|以|[^一-鿿_＿]/gu;

/**
 * Every institution named in a text, known or not, in the order of the text. A general mention without a name
 * (仲裁机构 alone) is returned as `indefinite`.
 */
export function institutionsIn(text: string): NamedInText[] {
  const found: NamedInText[] = [];
  for (const ending of text.matchAll(ENDINGS)) {
    const end = ending.index + ending[0].length;
    const name = knownNameEndingAt(text, end) ?? looseNameEndingAt(text, end, ending.index);
    const named = { text: name, index: end - name.length, match: matchInstitution(name) };
    const last = found.at(-1);
    if (last === undefined || !isOtherName(text, last, named)) found.push(named);
  }
  return found;
}

/** 深圳国际仲裁院（深圳仲裁委员会）: the name in brackets is another one of the institution before them. */
function isOtherName(text: string, last: NamedInText, named: NamedInText): boolean {
  if (!('institution' in last.match) || !('institution' in named.match)) return false;
  const between = text.slice(last.index + last.text.length, named.index);
  return last.match.institution === named.match.institution && /^\s*[（(]\s*$/u.test(between);
}

function knownNameEndingAt(text: string, end: number): string | undefined {
  for (let length = Math.min(LONGEST_NAME, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    if (names().has(name)) return name;
  }
  return undefined;
}

function looseNameEndingAt(text: string, end: number, ending: number): string {
  const start = Math.max(0, ending - 14);
  const before = text.slice(start, ending);
  let cut = 0;
  for (const word of before.matchAll(BEFORE)) {
    // 〈place〉的仲裁机构 keeps its place
    if (word[0] === '的' && word.index + 1 === before.length) continue;
    cut = word.index + word[0].length;
  }
  // The long names of national bodies hold words (经, 和) that otherwise end what stands before a name.
  const national = before.lastIndexOf('中国');
  return text.slice(start + (national < 0 ? cut : national), end);
}
