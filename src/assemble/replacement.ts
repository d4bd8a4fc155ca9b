import { formOf, nodeAt } from '../blanks/form.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Schemas } from '../model/kind.ts';
import type { Blank, Inline } from '../model/letter.ts';
import { nearest } from '../model/nearest.ts';
import type { ReplacedClause } from '../model/wording.ts';
import { ownText, written } from './own-words.ts';
import type { Outline, OutlineBlock } from './structure.ts';

/** `{title}` with single braces: `{{x}}`, `{% x %}` and the like stand as they are. */
const NAMED = /(?<![{$#])\{([^{}%#]+)\}(?!\})/g;

export type Replaced =
  | { readonly ok: true; readonly clause: Outline }
  | { readonly ok: false; readonly message: Bilingual; readonly hint: Bilingual };

/** A clause with a text of the values for its own; what is numbered, listed or tabled below it stays. */
export function replacedClause(kind: Schemas, clause: Outline, own: ReplacedClause): Replaced {
  if (clause.heading) return chapter();
  const blanks = blanksOf(clause);
  const names = namesOf(kind, blanks);
  const used = new Set<string>();
  const unknown: string[] = [];
  const part = (line: string): readonly Inline[] => {
    const inlines: Inline[] = [];
    let at = 0;
    for (const match of line.matchAll(NAMED)) {
      const named = names.get(bare(match[1] ?? ''));
      if (named === undefined || named === 'several') {
        unknown.push(match[1] ?? '');
        continue;
      }
      used.add(named.pointer);
      if (match.index > at)
        inlines.push(written(`${own.pointer}/text`, '改写的条款', line.slice(at, match.index)));
      inlines.push(named);
      at = match.index + match[0].length;
    }
    if (at < line.length) inlines.push(written(`${own.pointer}/text`, '改写的条款', line.slice(at)));
    return inlines;
  };
  const { content, below } = ownText(own.text, part);
  const shown = [...blanks.values()].map((blank) => `{${shortest(kind, names, blank)}}`);
  if (unknown.length > 0) return unknownBlank(unknown[0] ?? '', shown, [...names.keys()]);
  const lost = [...blanks.values()].filter(({ pointer }) => !used.has(pointer));
  if (lost.length > 0) return lostBlanks(lost.map((blank) => `{${shortest(kind, names, blank)}}`));
  return {
    ok: true,
    clause: {
      ...clause,
      origin: 'replaced',
      content: [...leadOf(clause, own.text), ...content],
      blocks: [...below, ...keptBelow(clause)],
    },
  };
}

/** The bold words and the colon that a clause begins with, which the new text keeps unless it brings them itself. */
function leadOf({ content: [lead, next] }: Outline, text: string): readonly Inline[] {
  if (lead?.type !== 'text' || lead.strong !== true) return [];
  if (text.startsWith(lead.text.replace(/[：:]$/, ''))) return [];
  return next?.type === 'text' && next.text.startsWith('：') ? [lead, { type: 'text', text: '：' }] : [lead];
}

function isText(block: OutlineBlock): boolean {
  return block.type === 'paragraph' && block.role === 'body';
}

function keptBelow({ blocks }: Outline): readonly OutlineBlock[] {
  return blocks.filter((block) => !isText(block));
}

/** Each blank that the text of a clause prints, once. */
function blanksOf(clause: Outline): ReadonlyMap<string, Blank> {
  const own = clause.blocks.flatMap((block) =>
    block.type === 'paragraph' && isText(block) ? block.content : [],
  );
  const blanks = new Map<string, Blank>();
  for (const inline of [...clause.content, ...own])
    if (inline.type === 'blank' && !blanks.has(inline.pointer)) blanks.set(inline.pointer, inline);
  return blanks;
}

type Names = ReadonlyMap<string, Blank | 'several'>;

/** Blanks by all that they may be called: title, title with its groups, name in the values file. */
function namesOf(kind: Schemas, blanks: ReadonlyMap<string, Blank>): Names {
  const names = new Map<string, Blank | 'several'>();
  for (const blank of blanks.values())
    for (const name of new Set(called(kind, blank).map(bare))) {
      const other = names.get(name);
      names.set(name, other === undefined || other === blank ? blank : 'several');
    }
  return names;
}

function called(kind: Schemas, { pointer, title }: Blank): readonly string[] {
  const node = nodeAt(formOf(kind), pointer);
  const groups = (node?.groups ?? []).map(({ zh }) => zh);
  return [
    title,
    [...groups, title].join(''),
    ...(groups.length > 0 ? [`${groups.at(-1)}${title}`] : []),
    pointer.slice(1).replaceAll('/', '.'),
  ];
}

/** The shortest name that means this blank alone. */
function shortest(kind: Schemas, names: Names, blank: Blank): string {
  return called(kind, blank).find((name) => names.get(bare(name)) === blank) ?? blank.title;
}

function bare(name: string): string {
  return name.replace(/[\s/\-·]/g, '').toLowerCase();
}

function chapter(): Replaced {
  return {
    ok: false,
    message: {
      zh: '这是一章的标题，不能整章改写。',
      en: 'It is the heading of a chapter, which is not rewritten as a whole.',
    },
    hint: {
      zh: '写出这一章里要改写的那一条（pledge show 列出各条）。',
      en: 'Name the clause in it that is meant (pledge show lists them).',
    },
  };
}

function unknownBlank(name: string, shown: readonly string[], known: readonly string[]): Replaced {
  const near = nearest(name, known);
  return {
    ok: false,
    message: {
      zh: `这一条里没有名为“{${name}}”的填写项，或者有几项都叫这个名称。`,
      en: `This clause has no blank named “{${name}}”, or several of that name.`,
    },
    hint: {
      zh: `${near === undefined ? '' : `是不是“{${near}}”？`}${shown.length === 0 ? '这一条没有填写项，直接写文字。' : `这一条的填写项：${shown.join('、')}。`}`,
      en: shown.length === 0 ? 'It has no blanks; write plain words.' : `Its blanks: ${shown.join(', ')}.`,
    },
  };
}

function lostBlanks(lost: readonly string[]): Replaced {
  return {
    ok: false,
    message: {
      zh: `改写后丢了这一条原有的填写项 ${lost.join('、')}，其承诺就不再印出。`,
      en: `The new text lacks ${lost.join(', ')}, which the clause prints: the promise would be lost.`,
    },
    hint: {
      zh: `在文字里写上 ${lost.join('、')}；不作这项承诺的，把该项留空。`,
      en: `Write ${lost.join(', ')} where it belongs; what is not promised is left empty.`,
    },
  };
}
