import { draft } from '../../../chinese/drafting.ts';
import type { Bilingual } from '../../../model/bilingual.ts';
import { allInlines } from '../../../model/letter.ts';
import type { Meaning } from '../../../model/meaning.ts';
import { parentPointer, pointerSegments } from '../../../model/pointer.ts';
import { conditionsOf, schemaAt } from '../../../model/schema.ts';
import { type BlankValue, valueAt } from '../../../model/value.ts';
import { rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

/** Filled values that stand nowhere in the letter, neither in its policy, and that no rule compares. */
const unprinted: Test = function* (view) {
  const { letter, filled, policy } = view;
  if (!letter || !filled || !policy) return;
  const used = new Set(
    allInlines(letter).flatMap((inline) => ('pointer' in inline ? (inline.pointer ?? []) : [])),
  );
  const { parties, signatures, policy: mapping } = filled.kind.manifest;
  for (const pointer of pointersIn([policy, parties, signatures, mapping.validity])) used.add(pointer);
  for (const meaning of COMPARED) for (const { pointer } of view.marked.get(meaning) ?? []) used.add(pointer);
  for (const value of view.blanks) {
    if (used.has(value.pointer) || steers(value) || hasDefault(value, view)) continue;
    const why = reasonOf(value, view);
    yield {
      pointer: value.pointer,
      message: {
        zh: `已填写但未写入：${value.title}（${draft(value).slice(0, 40)}），因为${why.zh}`,
        en: `Filled in but not in the letter: ${path(value.pointer)} (${draft(value).slice(0, 40)}), because ${why.en}`,
      },
    };
  }
};

/** What the letter does not say but is measured by. */
const COMPARED: readonly Meaning[] = [
  'tender-delivery',
  'tender-response',
  'tender-validity',
  'tender-estimate',
  'estimated-loss',
  'contract-price',
];

/** Choices and flags are seen by their effect; what is missing was not filled in. */
function steers({ type }: BlankValue): boolean {
  return type === 'choice' || type === 'flag' || type === 'missing';
}

/** Nobody wrote what the kind fills in by itself. */
function hasDefault({ pointer }: BlankValue, { filled }: View): boolean {
  return filled !== undefined && schemaAt(filled.kind, pointer)?.default !== undefined;
}

/** Every text of the policy that may be a pointer. */
function pointersIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return node.startsWith('/') ? [node] : [];
  if (Array.isArray(node)) return node.flatMap(pointersIn);
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(pointersIn) : [];
}

/** The answer beside the value that keeps its clause out, where the kind says which. */
function reasonOf({ pointer }: BlankValue, { filled }: View): Bilingual {
  const parent = parentPointer(pointer);
  const schema = filled && (parent === '' ? filled.kind.schema : schemaAt(filled.kind, parent));
  const field = pointerSegments(pointer).at(-1) ?? '';
  for (const [sibling, expected] of Object.entries((schema && conditionsOf(schema)[field]) ?? {})) {
    const other = filled && valueAt(filled.values, `${parent}/${sibling}`);
    if (other?.type === 'choice' && other.value !== expected)
      return { zh: `“${other.title}”选的是“${other.label}”`, en: `${sibling} is “${other.value}”` };
    if (other?.type === 'flag' && other.value !== expected)
      return { zh: `“${other.title}”没有选`, en: `${sibling} is not set` };
  }
  return {
    zh: '写到它的条款没有列入，多半是与它一起的填写项没有填写，或者选了别的',
    en: 'the clause that would print it is not there: what belongs to it is empty, or something else was chosen',
  };
}

function path(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

export const VAL_UNPRINTED = rule({
  code: 'VAL-UNPRINTED',
  severity: 'warning',
  title: { zh: '已填写的内容没有写入承诺书', en: 'What was filled in is not in the letter' },
  why: {
    zh: '填写人以为已经承诺或者约定的内容，对方看不到，也不产生效力。',
    en: 'The signer believes it promised or agreed, but nobody can read it.',
  },
  hint: {
    zh: '删去这一项，或者改动不让它写入的那一项',
    en: 'Remove it, or change the answer that keeps it out',
  },
  wrong: {
    zh: '争议解决方式：仲裁；管辖法院：杭州市西湖区人民法院。',
    en: 'Disputes: arbitration; court: Xihu District.',
  },
  right: {
    zh: '争议解决方式：诉讼；管辖法院：杭州市西湖区人民法院。',
    en: 'Disputes: court; court: Xihu District.',
  },
  citations: [],
  test: unprinted,
});
