import { formOf, nodeAt } from '../blanks/form.ts';
import { defaultDetail, lengthsOf } from '../model/detail.ts';
import type { Json } from '../model/json.ts';
import type { Detail, LetterKind } from '../model/kind.ts';
import type { Sentence } from './messages.ts';
import { readField } from './read-field.ts';

const POINTER = '/detail';
const NAMES: Readonly<Record<Detail, string>> = { short: '简式', standard: '标准', full: '全文' };

/** The length that the values ask for; that of the kind itself where they ask for none, or for one that it has not. */
export function detailOf(
  kind: LetterKind,
  written: Json | undefined,
): { readonly detail: Detail; readonly problems: readonly Sentence[] } {
  const own = defaultDetail(kind);
  const field = nodeAt(formOf(kind), POINTER);
  // A wrong shape is told by the schema.
  if (typeof written !== 'string' || field?.shape !== 'field') return { detail: own, problems: [] };
  const reading = readField(field, written, new Map());
  if (!reading.ok) return { detail: own, problems: [{ ...reading.problem, pointer: POINTER }] };
  const lengths = lengthsOf(kind);
  const asked = lengths.find((one) => reading.value.type === 'choice' && one === reading.value.value);
  return asked
    ? { detail: asked, problems: [] }
    : { detail: own, problems: [missing(kind, written, lengths)] };
}

function missing(kind: LetterKind, written: string, lengths: readonly Detail[]): Sentence {
  const own = defaultDetail(kind);
  return {
    code: 'BLANK-CHOICE',
    pointer: POINTER,
    message: {
      zh: `写的是“${written}”，${kind.manifest.title.zh}没有这种篇幅，只有：${lengths.map((one) => `${NAMES[one]}（${one}）`).join('、')}。`,
      en: `“${written}” is not a length of ${kind.manifest.title.en}; it has: ${lengths.join(', ')}.`,
    },
    hint: {
      zh: `改写其中一种，或删去这一行：默认是${NAMES[own]}。`,
      en: `Write one of them, or remove the line: the default is ${own}.`,
    },
  };
}
