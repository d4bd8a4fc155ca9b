/** What a values file changes about the words of its letter: on the outline, before anything has a number. */
import type { Bilingual } from '../model/bilingual.ts';
import type { FindingCode } from '../model/codes.ts';
import type { FilledLetter } from '../model/filled.ts';
import type { Finding } from '../model/finding.ts';
import { type Inline, textOf } from '../model/letter.ts';
import { nearest } from '../model/nearest.ts';
import type { AddedClause, Role, Wording } from '../model/wording.ts';
import { type Added, addedAfter, addedIn, lastClause } from './addition.ts';
import { holdsOn, removable } from './omission.ts';
import {
  inlinesWithin,
  nameOf,
  type Part,
  partsNamed,
  partsOf,
  spliced,
  titleOf,
  without,
} from './outline.ts';
import { mapOutline } from './outline-map.ts';
import { replacedClause } from './replacement.ts';
import { type OutlineBlock, type OutlineLetter, tidied } from './structure.ts';
import { saying, termOf } from './terms.ts';

export interface Worded {
  readonly outline: OutlineLetter;
  /** What could not be done; the outline is without it. */
  readonly findings: readonly Finding[];
}

/** Whether a letter differs from the text of its kind. */
export function isWorded({ wording, detail }: FilledLetter): boolean {
  return wording !== undefined || detail === 'standard';
}

/** The outline of a letter in the words of its values. */
export function worded(filled: FilledLetter, outline: OutlineLetter, signed: readonly Inline[]): Worded {
  const { wording, kind } = filled;
  const editor = new Editor(filled, outline, signed);
  if (filled.detail === 'standard') editor.leaveOut(kind.manifest.standard?.omit ?? []);
  if (wording) editor.edit(wording);
  return { outline: { ...outline, ...editor.result() }, findings: editor.findings };
}

class Editor {
  readonly findings: Finding[] = [];
  private blocks: readonly OutlineBlock[];
  private title: readonly Inline[];
  private readonly filled: FilledLetter;
  private readonly signed: readonly Inline[];

  constructor(filled: FilledLetter, { blocks, title }: OutlineLetter, signed: readonly Inline[]) {
    this.filled = filled;
    this.blocks = blocks;
    this.title = title;
    this.signed = signed;
  }

  result(): OutlineLetter {
    return { title: this.title, blocks: tidied(this.blocks) };
  }

  edit({ clauses, replace, omit, terms }: Wording): void {
    for (const [index, own] of clauses.entries()) this.add(own, index + 1);
    for (const own of replace) {
      const part = this.named(own.clause, `${own.pointer}/clause`);
      if (part === undefined) continue;
      if (part.type === 'annex') {
        this.tell('TEXT-REPLACE', `${own.pointer}/clause`, ANNEX.message, ANNEX.hint);
        continue;
      }
      const replaced = replacedClause(this.filled.kind, part, own);
      if (replaced.ok) this.blocks = spliced(this.blocks, part, () => [replaced.clause]);
      else this.tell('TEXT-REPLACE', `${own.pointer}/text`, replaced.message, replaced.hint);
    }
    this.omit(omit);
    this.rename(terms);
  }

  /** What the standard length does without, so far as nothing holds it. */
  leaveOut(ids: readonly string[]): void {
    const wanted = partsOf(this.blocks).flatMap(({ part }) =>
      part.id !== undefined && ids.includes(part.id) ? [part] : [],
    );
    const gone = removable(this.filled.kind.manifest, this.blocks, wanted, this.elsewhere());
    this.blocks = without(this.blocks, new Set<OutlineBlock>(gone));
  }

  private add(own: AddedClause, number: number): void {
    const added = this.added(own, number);
    if (added === undefined) return;
    if (added.ok) this.blocks = added.blocks;
    else this.tell('TEXT-CLAUSE', own.pointer, added.message, added.hint);
  }

  private added(own: AddedClause, number: number): Added | undefined {
    const { manifest } = this.filled.kind;
    if (own.in !== undefined && own.after !== undefined) return { ok: false, ...BOTH };
    if (own.in !== undefined) {
      const part = this.named(own.in, `${own.pointer}/in`);
      return part && addedIn(this.blocks, own, number, part, manifest);
    }
    const part =
      own.after === undefined ? lastClause(this.blocks) : this.named(own.after, `${own.pointer}/after`);
    if (part === undefined) return undefined;
    if (part.type === 'annex') return { ok: false, ...ANNEX };
    return addedAfter(this.blocks, own, number, part, manifest);
  }

  private omit(omit: Wording['omit']): void {
    const pointers = new Map<Part, string>();
    for (const { pointer, clause } of omit) {
      const part = this.named(clause, pointer);
      if (part) pointers.set(part, pointer);
    }
    const gone = [...pointers.keys()];
    const holds = holdsOn(this.filled.kind.manifest, this.blocks, gone, this.elsewhere());
    for (const { part, why, hint } of holds)
      this.tell(
        'TEXT-OMIT',
        pointers.get(part) ?? '/omit',
        {
          zh: `“${nameOf(part)}”不能省略：${why.zh}。`,
          en: `“${nameOf(part)}” may not be left out: ${why.en}.`,
        },
        hint,
      );
    const held = new Set(holds.map(({ part }) => part));
    if (held.size === 0) this.blocks = without(this.blocks, new Set<OutlineBlock>(gone));
  }

  private rename(terms: Wording['terms']): void {
    const text = textOf([...this.title, ...inlinesWithin(this.blocks)].filter(({ type }) => type === 'text'));
    const pairs = (Object.entries(terms) as [Role, string][]).flatMap(([role, to]) => {
      const from = termOf(this.filled.kind.manifest, role, text);
      if (from === undefined) this.tell('TEXT-TERM', `/terms/${role}`, NO_TERM.message, NO_TERM.hint);
      return from === undefined || from === to ? [] : [[from, to] as const];
    });
    if (pairs.length === 0) return;
    const say = saying(pairs);
    this.title = this.title.map(say);
    this.blocks = mapOutline(this.blocks, say);
  }

  /** What is printed besides the clauses: title and signatures. */
  private elsewhere(): readonly Inline[] {
    return [...this.title, ...this.signed];
  }

  private named(name: string, pointer: string): Part | undefined {
    const found = partsNamed(this.blocks, name);
    const [first, second] = found;
    if (first && !second) return first.part;
    const message = second
      ? several(
          name,
          found.map(({ part }) => part),
        )
      : this.unknown(name);
    this.tell('TEXT-CLAUSE', pointer, message.message, message.hint);
    return undefined;
  }

  private unknown(name: string): { readonly message: Bilingual; readonly hint: Bilingual } {
    const known = partsOf(this.blocks)
      .flatMap(({ part }) => [part.id ?? '', titleOf(part)])
      .filter((one) => one !== '');
    const near = nearest(name, known);
    const shown = [...name].slice(0, 30).join('');
    return {
      message: {
        zh: `这份承诺书里没有名为“${shown}”的章或条款。`,
        en: `This letter has no chapter or clause named “${shown}”.`,
      },
      hint:
        near === undefined
          ? {
              zh: '写 id 或印出的标题；pledge show 列出这种承诺书的各章各条。',
              en: 'Write its id or printed title; pledge show lists them.',
            }
          : {
              zh: `是不是“${near}”？pledge show 列出这种承诺书的各章各条。`,
              en: `Did you mean “${near}”? pledge show lists them.`,
            },
    };
  }

  private tell(code: FindingCode, pointer: string, message: Bilingual, hint: Bilingual): void {
    this.findings.push({ code, severity: 'error', pointer, message, hint });
  }
}

function several(
  name: string,
  parts: readonly Part[],
): { readonly message: Bilingual; readonly hint: Bilingual } {
  const ids = parts.map(({ id }) => id ?? '').filter((id) => id !== '');
  return {
    message: {
      zh: `叫“${name}”的有 ${parts.length} 处，不知道是哪一处。`,
      en: `${parts.length} clauses are named “${name}”.`,
    },
    hint: { zh: `写它的 id：${ids.join('、')}。`, en: `Write its id: ${ids.join(', ')}.` },
  };
}

const BOTH = {
  message: { zh: '同时写了 in 和 after，不知道放在哪里。', en: 'Both in and after are given.' },
  hint: {
    zh: '只写一个：in 放在某章的最后，after 放在某条的后面。',
    en: 'Keep one: in for the end of a chapter, after for the place behind a clause.',
  },
};
const ANNEX = {
  message: { zh: '这是附件，不是条款。', en: 'It is an annex, not a clause.' },
  hint: {
    zh: '写附件里的条款；增加条款到附件里用 in。',
    en: 'Name a clause in it; in adds a clause to the annex.',
  },
};
const NO_TERM = {
  message: {
    zh: '这种承诺书的正文没有对这一方的统一称谓，不能换。',
    en: 'The text has no one word for this party, so it cannot be changed.',
  },
  hint: {
    zh: '删去这一行；要改个别条款用 replace。',
    en: 'Remove the line; replace rewrites single clauses.',
  },
};
