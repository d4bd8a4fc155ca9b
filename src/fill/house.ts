import { lengthsOf } from '../model/detail.ts';
import type { House } from '../model/house.ts';
import type { Json } from '../model/json.ts';
import type { Detail, LetterKind } from '../model/kind.ts';
import type { Values } from '../model/source.ts';

type Data = Readonly<Record<string, Json>>;

/**
 * Values with what the house says of every letter, where they do not say it themselves, and with the text of the house clauses that
 * they name. What of it a kind has not is passed over: the house speaks to many kinds at once.
 */
export function inHouse(source: Values, kind: LetterKind, house: House): Values {
  const own = Object.fromEntries(
    Object.entries(house.wording)
      .filter(([key]) => !isGiven(source.data[key]))
      .flatMap(([key, value]) => {
        const kept = forKind(key, value, kind);
        return kept === undefined ? [] : [[key, kept] as const];
      }),
  );
  const clauses = isGiven(source.data.clauses) ? source.data.clauses : own.clauses;
  const resolved = Array.isArray(clauses)
    ? { clauses: (clauses as readonly Json[]).map((clause) => withText(clause, house)) }
    : {};
  if (Object.keys(own).length === 0 && resolved.clauses === undefined) return source;
  const data = Object.assign(Object.create(null) as object, source.data, own, resolved) as Data;
  return { ...source, data };
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

/** What the house says, as far as it concerns the kind. */
function forKind(key: string, value: Json, kind: LetterKind): Json | undefined {
  if (key === 'detail') return lengthsOf(kind).find((one) => one === value || DETAILS[one] === value);
  if (!Array.isArray(value)) return value;
  const kept = (value as readonly Json[]).filter((entry) =>
    namesOf(key, entry).every((name) => isNamed(kind, name)),
  );
  return kept.length === 0 ? undefined : kept;
}

/** Lengths by their Chinese names. */
const DETAILS: Readonly<Record<Detail, string>> = { short: '简式', standard: '标准', full: '全文' };

/** The clauses that an entry speaks of. */
function namesOf(key: string, entry: Json): readonly string[] {
  if (key === 'omit') return [String(entry)];
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  const { clause, in: inside, after } = entry as Data;
  return [clause, inside, after].flatMap((name) => (typeof name === 'string' ? [name] : []));
}

/** Names of clauses of which the house speaks and that no kind has: slips, which would be passed over in every letter. */
export function unknownClauses({ wording, clauses }: House, kinds: readonly LetterKind[]): readonly string[] {
  const spoken = [
    ...Object.entries(wording).flatMap(([key, value]) =>
      Array.isArray(value) ? (value as readonly Json[]).flatMap((entry) => namesOf(key, entry)) : [],
    ),
    ...Object.values(clauses).flatMap((clause) => namesOf('clauses', clause)),
  ];
  return [...new Set(spoken)].filter((name) => !kinds.some((kind) => isNamed(kind, name)));
}

/** Whether a text of the kind has the id, or the words as a title. */
function isNamed({ template, short = '' }: LetterKind, name: string): boolean {
  return [template, short].some(
    (text) =>
      text.includes(`{#${name}}`) ||
      text.includes(`**${name}**`) ||
      new RegExp(`^#+ ${escaped(name)}\\s*(?:\\{|$)`, 'm').test(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A clause by the name of a house clause becomes that clause; its own place and title win. */
function withText(clause: Json, { clauses }: House): Json {
  if (typeof clause !== 'object' || clause === null || Array.isArray(clause)) return clause;
  const { use, ...own } = clause as Data;
  if (typeof use !== 'string' || !Object.hasOwn(clauses, use)) return clause;
  const { in: inside, after, ...house } = clauses[use] ?? {};
  const place =
    own.in === undefined && own.after === undefined
      ? { ...(inside === undefined ? {} : { in: inside }), ...(after === undefined ? {} : { after }) }
      : {};
  return { ...house, ...place, ...own };
}
