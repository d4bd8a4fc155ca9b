import type { Bilingual } from '../model/bilingual.ts';
import { type Inline, textOf } from '../model/letter.ts';
import type { Manifest } from '../model/manifest.ts';
import { definedTerms } from './definitions.ts';
import { inlinesWithin, nameOf, type Part, partsOf, without } from './outline.ts';
import type { OutlineBlock } from './structure.ts';

/** Why a part may not be left out. */
export interface Hold {
  readonly part: Part;
  readonly why: Bilingual;
  readonly hint: Bilingual;
}

/**
 * What keeps parts in a letter: they carry liability or validity, print what somebody promised, are referred to, define a word in use,
 * or were written for this letter. Empty when all of them may go together.
 */
export function holdsOn(
  manifest: Manifest,
  blocks: readonly OutlineBlock[],
  gone: readonly Part[],
  elsewhere: readonly Inline[],
): readonly Hold[] {
  const left = without(blocks, new Set<OutlineBlock>(gone));
  const rest = [...elsewhere, ...inlinesWithin(left)];
  return gone.flatMap((part) => {
    const hold =
      fixed(manifest, part) ??
      introduced(blocks, gone, part) ??
      ownWords(part) ??
      promised(part, rest) ??
      cited(part, rest) ??
      inUse(part, left, rest);
    return hold ? [{ part, ...hold }] : [];
  });
}

/** The parts of some that can be left out together: those that something holds stay. */
export function removable(
  manifest: Manifest,
  blocks: readonly OutlineBlock[],
  wanted: readonly Part[],
  elsewhere: readonly Inline[],
): readonly Part[] {
  const held = new Set(holdsOn(manifest, blocks, wanted, elsewhere).map(({ part }) => part));
  if (held.size === 0) return wanted;
  return removable(
    manifest,
    blocks,
    wanted.filter((part) => !held.has(part)),
    elsewhere,
  );
}

type Reason = Omit<Hold, 'part'>;

function idsWithin(part: Part): readonly string[] {
  return partsOf([part]).flatMap(({ part: { id } }) => (id === undefined ? [] : [id]));
}

const KEEP: Bilingual = { zh: '保留它；可以用 replace 改写。', en: 'Keep it; replace can rewrite it.' };

/** Liability and validity, and what the kind itself keeps. */
function fixed({ policy, keep = [] }: Manifest, part: Part): Reason | undefined {
  const ids = idsWithin(part);
  const own = keep.find(({ clause }) => ids.includes(clause));
  if (own) return { why: own.why, hint: KEEP };
  if (policy.validity.clause !== undefined && ids.includes(policy.validity.clause))
    return {
      why: {
        zh: '它写明承诺书的效力和期限，没有它就不知道承诺从何时到何时有效',
        en: 'it says from when and until when the letter binds',
      },
      hint: KEEP,
    };
  if (policy.remedies.some(({ clause }) => ids.includes(clause)))
    return {
      why: {
        zh: '它写明违反承诺的责任，省去就成了没有责任的承诺',
        en: 'it says who answers for a breach, and how',
      },
      hint: KEEP,
    };
  return undefined;
}

function ownWords(part: Part): Reason | undefined {
  const own = partsOf([part]).some(
    (found) => found.part.type === 'clause' && found.part.origin !== undefined,
  );
  return own
    ? {
        why: {
          zh: '其中有这份承诺书自己增加或者改写的条款',
          en: 'it holds a clause that these values add or rewrite',
        },
        hint: {
          zh: '删去 clauses、replace 里的那一条，或不省略。',
          en: 'Remove that clause from clauses or replace, or keep this one.',
        },
      }
    : undefined;
}

/** What was filled in and would be printed no more: a promise does not go in silence. */
function promised(part: Part, rest: readonly Inline[]): Reason | undefined {
  const printed = new Set(rest.flatMap(pointersOf));
  const lost = new Map<string, string>();
  for (const inline of inlinesWithin([part]))
    for (const pointer of pointersOf(inline))
      if (!printed.has(pointer) && inline.type === 'blank')
        lost.set(pointer, `${inline.title} ${inline.text}`);
      else if (!printed.has(pointer)) lost.set(pointer, '☑');
  if (lost.size === 0) return undefined;
  const [shown] = [[...lost.values()].slice(0, 4)];
  return {
    why: {
      zh: `已经填写的“${shown.join('”“')}”只印在这里，省去就没有了`,
      en: `“${shown.join('”, “')}” is filled in and printed nowhere else`,
    },
    hint: {
      zh: `不作这项承诺的，先把 ${[...lost.keys()].slice(0, 4).map(dotted).join('、')} 留空，它的条款就不再印出；否则保留。`,
      en: `Leave ${[...lost.keys()].slice(0, 4).map(dotted).join(', ')} empty if it is not promised, and its clause goes by itself.`,
    },
  };
}

function pointersOf(inline: Inline): readonly string[] {
  if (inline.type === 'blank') return inline.filled ? [inline.pointer] : [];
  return inline.type === 'checkbox' && inline.pointer !== undefined ? [inline.pointer] : [];
}

function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function cited(part: Part, rest: readonly Inline[]): Reason | undefined {
  const ids = idsWithin(part);
  const reference = rest.find((inline) => inline.type === 'reference' && ids.includes(inline.target));
  if (reference?.type !== 'reference') return undefined;
  return {
    why: {
      zh: `别的条款引用了它（${reference.target}）`,
      en: `another clause refers to it (${reference.target})`,
    },
    hint: {
      zh: '把引用它的条款一起省略，或用 replace 改写那一条。',
      en: 'Leave out the clause that refers to it as well, or rewrite that one with replace.',
    },
  };
}

/** The last of the points that a clause introduces: 承诺如下： with nothing below it says nothing. */
function introduced(blocks: readonly OutlineBlock[], gone: readonly Part[], part: Part): Reason | undefined {
  const around = partsOf(blocks).find((found) => found.part === part)?.around ?? [];
  const intro = around.at(-1);
  if (intro?.type !== 'clause' || intro.heading || around.some((one) => gone.includes(one))) return undefined;
  const left = without(intro.blocks, new Set<OutlineBlock>(gone));
  if (left.length > 0 || !/[：:]$/.test(textOf(intro.content))) return undefined;
  return {
    why: {
      zh: `它的上一层“${nameOf(intro)}”就只剩下引语`,
      en: `nothing would be left below “${nameOf(intro)}”, which introduces it`,
    },
    hint: { zh: '把上一层一起省略。', en: 'Leave that one out as a whole.' },
  };
}

/** A definition whose word is still used. */
function inUse(part: Part, left: readonly OutlineBlock[], rest: readonly Inline[]): Reason | undefined {
  const paragraphs = partsOf([part]).map(({ part: { type, ...own } }) =>
    textOf(type === 'clause' && 'content' in own ? own.content : []),
  );
  const text = textOf(rest);
  const defined = new Set(
    partsOf(left).flatMap(({ part: one }) =>
      one.type === 'clause' ? definedTerms(textOf(one.content)) : [],
    ),
  );
  const term = [textOf(inlinesWithin([part])), ...paragraphs]
    .flatMap(definedTerms)
    .find((word) => !defined.has(word) && text.includes(word));
  if (term === undefined) return undefined;
  return {
    why: {
      zh: `它写明“${term}”的含义，别的条款还在用这个词`,
      en: `it says what “${term}” means, and other clauses use the word`,
    },
    hint: {
      zh: '保留它，或者把用到这个词的条款一起省略。',
      en: 'Keep it, or leave out the clauses that use the word as well.',
    },
  };
}
