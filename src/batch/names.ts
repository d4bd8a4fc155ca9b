import { formOf, printedOf } from '../blanks/form.ts';
import type { Json } from '../model/json.ts';
import type { Schemas } from '../model/kind.ts';
import type { TableRow } from '../table/rows.ts';

/** Longest name without its suffix, in UTF-16 units; Windows and Word stumble over long paths. */
export const LONGEST_NAME = 120;
/** The same in UTF-8 bytes: file systems allow 255, of which suffixes such as `-12345.policy.json` take their part. */
const LONGEST_BYTES = 220;

const PLACEHOLDER = /\{([^{}]*)\}/gu;
/** Characters that no Windows name may hold, controls, and marks that make a name read otherwise than it is. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Device names of Windows, with or without an extension, superscript digits included. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?:$|[. ])/iu;

/** The placeholders of a pattern, in order: `number`, `purchaser`, `受诺人`. */
export function placeholdersOf(pattern: string): string[] {
  return [...pattern.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim());
}

/** Whether every brace of a pattern belongs to a placeholder: one that stands alone would end up in the names. */
export function isClosed(pattern: string): boolean {
  return !/[{}]/u.test(pattern.replaceAll(PLACEHOLDER, ''));
}

/** The pointer of the blank that a placeholder names by id (`purchaser`, `company.name`) or by Chinese title. */
export function blankOf(kind: Schemas, placeholder: string): string | undefined {
  const path = `/${placeholder.replaceAll('.', '/')}`;
  let byTitle: string | undefined;
  for (const { pointer, groups, title } of printedOf(formOf(kind))) {
    const titles = [...groups, title].map(({ zh }) => zh);
    if (pointer === path || pointer === `${path}/name`) return pointer;
    const whole = titles.join('');
    const named = titles.at(-1) === placeholder || whole === placeholder;
    if (named || (titles[0] === placeholder && pointer.endsWith('/name'))) byTitle ??= pointer;
  }
  return byTitle;
}

/** What is known of a row when its files are named. */
export interface NameFacts {
  readonly row: TableRow;
  readonly number: string | undefined;
  /** Content of the blank that a placeholder names. */
  readonly blank: (placeholder: string) => string | undefined;
}

/** The name that a pattern gives a row, safe on every system; the number of the row where nothing is left. */
export function nameFor(pattern: string | undefined, { row, number, blank }: NameFacts): string {
  const own: Readonly<Record<string, string | undefined>> = {
    number,
    row: String(row.row),
    sheet: row.sheet,
    kind: row.kind,
  };
  const text = (pattern ?? '{number}').replaceAll(PLACEHOLDER, (_, placeholder: string) => {
    const key = placeholder.trim();
    return (Object.hasOwn(own, key) ? own[key] : blank(key)) ?? '';
  });
  return safeName(text) || String(row.row);
}

/** A name that Windows, macOS and Linux take; empty when nothing of it can stand. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[-. ]+/u, '');
  const short = trimEnd(clip(plain));
  return RESERVED.test(short) ? clip(`_${short}`) : short;
}

function trimEnd(text: string): string {
  return text.replace(/[-. ]+$/u, '');
}

function clip(text: string): string {
  const encoder = new TextEncoder();
  let units = 0;
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    units += character.length;
    bytes += encoder.encode(character).length;
    if (units > LONGEST_NAME || bytes > LONGEST_BYTES) break;
    end += character.length;
  }
  return trimEnd(text.slice(0, end));
}

/** Gives each name once; systems that do not tell cases apart are the measure. */
export class NameRegister {
  private readonly taken = new Set<string>();

  /** Whether somebody has a name. */
  has(name: string): boolean {
    return this.taken.has(fold(name));
  }

  /** Keeps a name for somebody else. */
  reserve(name: string): void {
    this.taken.add(fold(name));
  }

  /** The name itself, or with the first suffix `-2`, `-3` … that is free. */
  take(name: string): string {
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : `-${count}`;
      const candidate =
        count === 1 ? name : `${trimEnd(name.slice(0, LONGEST_NAME - suffix.length))}${suffix}`;
      const key = fold(candidate);
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The written content of a blank, or undefined where it is empty or no single value. */
export function writtenAt(data: { readonly [key: string]: Json }, pointer: string): string | undefined {
  let node: Json | undefined = data;
  for (const segment of pointer.split('/').slice(1)) {
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return undefined;
    const group = node as { readonly [key: string]: Json };
    node = Object.hasOwn(group, segment) ? group[segment] : undefined;
  }
  const text = typeof node === 'string' || typeof node === 'number' ? String(node).trim() : '';
  return text === '' ? undefined : text;
}
