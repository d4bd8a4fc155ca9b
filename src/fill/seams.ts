import type { Field } from '../blanks/form.ts';
import { quote, type Reading } from '../blanks/type.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { memoisedBy } from '../model/memo.ts';

/** The words of a template right before and right after a blank, wherever it is printed. */
export interface Seam {
  readonly before: string;
  readonly after: string;
}

/** The seams of the blanks of a template by the name that it prints them by: `company.name`, or in rows `name`. */
export type Seams = ReadonlyMap<string, readonly Seam[]>;

const BLANK = /\{\{(?:plain\s+|as\s+"\w+"\s+)?((?:\.\.\/)*[A-Za-z][\w.]*)\}\}/g;
/** How much of the text around a blank can meet a value. */
const REACH = 12;

/** The seams of a template. */
export const seamsOf = memoisedBy(
  'seams of templates',
  (template: string): Seams => {
    const seams = new Map<string, Seam[]>();
    for (const match of template.matchAll(BLANK)) {
      const name = (match[1] ?? '').replace(/^(?:\.\.\/)+/, '');
      const end = match.index + match[0].length;
      const before = template
        .slice(Math.max(0, match.index - REACH), match.index)
        .replace(/^[\s\S]*[}\n]/, '');
      const after = template.slice(end, end + REACH).replace(/[{\n][\s\S]*$/, '');
      seams.set(name, [...(seams.get(name) ?? []), { before, after }]);
    }
    return seams;
  },
  { text: (template) => template, most: 32 },
);

/** Pairs that a template may bring around a blank, each with the forms in which a writer brings them too. */
const PAIRS: readonly (readonly [open: string, close: string, written: RegExp])[] = [
  ['“', '”', /^(?:“([^“”]*)”|"([^"]*)"|「([^「」]*)」|＂([^＂]*)＂)$/],
  ['《', '》', /^《([^《》]*)》$/],
  ['（', '）', /^(?:（([^（）]*)）|\(([^()]*)\))$/],
  ['“', '”', /^‘([^‘’]*)’$/],
];
const ENDING = /[，。；：、,;.]+$/;
const BEGINNING = /^[，。；：、,;.]+/;
const PUNCTUATION = /^[，。；：、）》”！？]/;

/** A text as it fits between the words of its template: quotes and punctuation that the template brings are not doubled. */
export function fitted(reading: Extract<Reading, { ok: true }>, field: Field, seams: Seams): Reading {
  if (reading.value.type !== 'text') return reading;
  const own = seams.get(nameOf(field)) ?? [];
  const written = reading.value.text;
  const text = withoutEnds(withoutPair(written, own), own);
  const doubled = doubledWords(text, own);
  if (doubled !== undefined) return refusedSeam(written, doubled);
  if (text === written || text === '') return reading;
  const told: Bilingual = {
    zh: `“${quote(written)}”的引号或标点与正文里的重复，读作“${quote(text)}”。`,
    en: `Quotes or punctuation of “${quote(written)}” stand in the text already; read as “${quote(text)}”.`,
  };
  return {
    ok: true,
    value: { ...reading.value, text },
    note: reading.note ? joined(reading.note, told) : told,
  };
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return { zh: a.zh + b.zh, en: `${a.en} ${b.en}` };
}

/** The name by which a template prints a field: its path, within rows from the row on. */
function nameOf({ pointer, list }: Field): string {
  const path = list === undefined ? pointer : pointer.slice(`${list}/*`.length);
  return path.slice(1).replaceAll('/', '.');
}

function withoutPair(text: string, seams: readonly Seam[]): string {
  for (const [open, close, written] of PAIRS) {
    const inner = written
      .exec(text)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (inner === undefined) continue;
    if (seams.some(({ before, after }) => before.endsWith(open) && after.startsWith(close))) return inner;
  }
  return text;
}

function withoutEnds(text: string, seams: readonly Seam[]): string {
  const ends = seams.some(({ after }) => PUNCTUATION.test(after)) ? text.replace(ENDING, '') : text;
  return seams.some(({ before }) => /[，。；：、（《“]$/.test(before)) ? ends.replace(BEGINNING, '') : ends;
}

/** Words of two characters or more with which a value ends and its text goes on: …法律 + 的法律. */
function doubledWords(text: string, seams: readonly Seam[]): string | undefined {
  for (const { after } of seams) {
    const next = after.replace(/^的/, '');
    for (let length = Math.min(next.length, text.length - 1); length >= 2; length--) {
      const words = next.slice(0, length);
      if (/^\p{Script=Han}+$/u.test(words) && text.endsWith(words)) return words;
    }
  }
  return undefined;
}

function refusedSeam(text: string, doubled: string): Reading {
  const plain = text.slice(0, text.length - doubled.length).replace(/的$/, '');
  return {
    ok: false,
    problem: {
      code: 'BLANK-FORMAT',
      message: {
        zh: `写的是“${quote(text)}”，正文在后面已有“${doubled}”，会印成两遍。`,
        en: `“${quote(text)}” ends in “${doubled}”, which the text goes on with.`,
      },
      hint: { zh: `写“${quote(plain)}”。`, en: `Write “${quote(plain)}”.` },
    },
  };
}
