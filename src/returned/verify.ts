import type { Holidays } from '../calendar/index.ts';
import { carriedPolicy } from '../carried.ts';
import { compareLetter, type Found } from '../compare/index.ts';
import { checkPlainSchema } from '../fill/index.ts';
import type { KindSource } from '../kinds/index.ts';
import { type Prepared, prepare } from '../letter.ts';
import { parseValues } from '../load/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Change, favoured } from '../model/change.ts';
import type { Container } from '../model/container.ts';
import { type Finding, failure, type Outcome } from '../model/finding.ts';
import type { House } from '../model/house.ts';
import type { Policy } from '../model/policy.ts';
import type { Returned } from '../model/returned.ts';
import type { Values } from '../model/source.ts';
import { effectBetween, promisesOf, validatePolicy } from '../policy/index.ts';
import { type Meaning, meaningOf } from './meaning.ts';

/** Where letters are made anew. */
export interface VerifyOptions {
  readonly kinds: KindSource;
  readonly holidays?: Holidays | undefined;
}

/** What a returned letter is held against. */
export interface Basis {
  /** The values of the letter as it was issued. */
  readonly source: Values;
  /** The policy that travelled with them, as text. */
  readonly policy?: string;
  /** What the house says of every letter; values that travelled say it themselves. */
  readonly house?: House | undefined;
}

export interface Verification {
  readonly verdict: 'unchanged' | 'changed' | 'unverifiable';
  readonly changes: readonly Change[];
  /** What could not be compared. */
  readonly unread: readonly Bilingual[];
  /** Why nothing could be compared. */
  readonly findings: readonly Finding[];
  /** The letter as it was issued. */
  readonly issued?: Prepared;
}

/** The basis that a file carries itself: it proves that page and data agree, not who made them. */
export function carriedBasis(container: Container, file: string): Outcome<Basis> {
  const source = parseValues(container.values, file);
  return source.ok
    ? { ...source, value: { source: source.value, policy: container.policy } }
    : failure(source.findings);
}

/**
 * Holds a file that came back against the letter that was issued, which is made anew from its values: bytes are
 * reproducible, so that every difference is somebody's doing.
 */
export function verify(returned: Returned, basis: Basis, options: VerifyOptions): Verification {
  const issued = prepare(basis.source, { ...options, house: basis.house, found: [] });
  if (!issued.ok) return unverifiable(issued.findings);
  const { changes: found, byHand, hasText } = compareLetter(issued.value.letter, returned);
  if (!hasText) return unverifiable([noText()]);
  const meaning = meaningOf(issued.value, options);
  const told = found.map((one) => withEffect(one, meaning));
  const data = dataChanges(issued.value, basis, options);
  const unread = [...returned.unread, ...byHand.map(filledIn)];
  const older = data === 'older';
  const changes = [...told, ...(older ? [] : data)];
  if (returned.unseen)
    return { ...unverifiable([noText()]), changes, unread: [...unread, UNSEEN], issued: issued.value };
  const onlyWords =
    changes.length > 0 &&
    changes.every(({ kind }) => kind !== 'blank' && kind !== 'comment' && kind !== 'revision');
  return {
    verdict: changes.length === 0 ? 'unchanged' : older && onlyWords ? 'unverifiable' : 'changed',
    changes,
    unread: older ? [...unread, OLDER] : unread,
    findings: [],
    issued: issued.value,
  };
}

/** For a file that nothing is known to compare with. */
export function unverifiable(findings: readonly Finding[]): Verification {
  return { verdict: 'unverifiable', changes: [], unread: [], findings };
}

function withEffect(found: Found, meaning: Meaning): Change {
  const effect = meaning.effectOf(found);
  return { ...found, effect, ...favoured(effect) };
}

const UNSEEN: Bilingual = {
  zh: '有的页只有看不见的文字层（扫描件），印出来的内容无法读取',
  en: 'some pages have a text layer that nobody sees (a scan): what is printed there cannot be read',
};
const OLDER: Bilingual = {
  zh: '这份承诺书用另一版本的模板生成，固定文字的差异可能来自模板',
  en: 'this letter was made from another version of its template: differences in fixed words may be the template’s',
};

function filledIn(text: string): Bilingual {
  return { zh: `手写处已填写：${text}`, en: `filled in by hand: ${text}` };
}

function noText(): Finding {
  return {
    code: 'EXTRACT-PAGE',
    severity: 'error',
    message: {
      zh: '文件没有可以读取的文字（可能是扫描件），无法核对。',
      en: 'The file has no text that can be read (a scan?), and cannot be verified.',
    },
    hint: {
      zh: '用文字识别得到 .txt 后，pledge verify 文件.txt --against 填写文件。',
      en: 'Have it recognised into a .txt, then pledge verify FILE.txt --against VALUES.',
    },
  };
}

/** What the carried policy says that the values do not; `older` for a letter of another version of the template. */
function dataChanges(
  { policy: derived }: Prepared,
  { policy: text }: Basis,
  { kinds }: VerifyOptions,
): readonly Change[] | 'older' {
  if (text === undefined || !derived) return [];
  const parsed = parsedPolicy(text, kinds);
  if (!parsed) return [{ clause: '随附策略', kind: 'text', effect: 'unknown' }];
  if (parsed.metadata.provenance.template !== derived.metadata.provenance.template) return 'older';
  const [was, is] = [promisesOf(carriedPolicy(derived)), promisesOf(carriedPolicy(parsed))];
  if (was === is) return [];
  const effect = effectBetween(derived, parsed);
  return [{ clause: '随附策略', kind: 'text', effect, ...favoured(effect) }];
}

function parsedPolicy(text: string, kinds: KindSource): Policy | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const policy = validatePolicy(data, kinds.schemas('policy').schema, checkPlainSchema);
  return policy.ok ? policy.value : undefined;
}
