import type { PhrasingContent } from 'mdast';
import { draft } from '../chinese/drafting.ts';
import type { Inline } from '../model/letter.ts';
import { TemplateError } from './error.ts';
import { inputOf } from './input.ts';
import type { Slot, SlotList } from './slots.ts';

/** Inlines of a paragraph; cross references still without number. */
export function inlinesFrom(
  nodes: readonly PhrasingContent[],
  slots: SlotList,
  options: { plain?: boolean } = {},
): Inline[] {
  const inlines: Inline[] = [];
  const walk = (content: readonly PhrasingContent[], strong: boolean): void => {
    for (const node of content) {
      if (node.type === 'text') {
        for (const part of slots.split(joinLines(node.value))) {
          if (typeof part === 'string') inlines.push(text(part, strong));
          else {
            const inline = inlineFrom(slots.at(part), strong, options.plain === true);
            if (inline.type === 'blank' || inline.type === 'checkbox') slots.origins.set(inline, part);
            inlines.push(inline);
          }
        }
      } else if (node.type === 'strong') walk(node.children, true);
      else if (node.type === 'break') inlines.push(text('', strong));
      else throw new TemplateError(`inline markup “${node.type}” is not known to letters`);
    }
  };
  walk(nodes, false);
  return mergeTexts(inlines);
}

/** What a slot of another letter prints in the place of an inline; the very same inline when it is equal. */
export function reprinted(inline: Inline, slot: Slot): Inline {
  const strong = 'strong' in inline && inline.strong === true;
  const plain = 'plain' in inline && inline.plain === true;
  const printed = inlineFrom(slot, strong, plain);
  return isSame(printed, inline) ? inline : printed;
}

function isSame(a: Inline, b: Inline): boolean {
  if (a.type === 'blank' && b.type === 'blank')
    return a.text === b.text && a.pointer === b.pointer && a.title === b.title && a.filled === b.filled;
  return a.type === 'checkbox' && b.type === 'checkbox' && a.checked === b.checked && a.pointer === b.pointer;
}

/** A line end inside a paragraph of the template is no space: Chinese has none. */
function joinLines(value: string): string {
  return value.replace(/[ \t]*\n[ \t]*/g, '');
}

function text(value: string, strong: boolean): Inline {
  return strong ? { type: 'text', text: value, strong } : { type: 'text', text: value };
}

function inlineFrom(slot: Slot, strong: boolean, plain: boolean): Inline {
  switch (slot.type) {
    case 'literal':
      return text(slot.text, strong);
    case 'clause':
      return { type: 'reference', target: slot.id, text: '', number: '' };
    case 'checkbox':
      return slot.pointer === undefined
        ? { type: 'checkbox', checked: slot.checked }
        : { type: 'checkbox', checked: slot.checked, pointer: slot.pointer };
    case 'blank': {
      const { value } = slot;
      return {
        type: 'blank',
        pointer: value.pointer,
        title: value.title,
        text: draft(value, slot.way),
        filled: value.type !== 'missing',
        ...inputOf(value, slot.way),
        ...(strong ? { strong } : {}),
        ...(plain || slot.plain ? { plain: true } : {}),
      };
    }
  }
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && last.strong === inline.strong) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else if (inline.type !== 'text' || inline.text !== '') merged.push(inline);
  }
  return merged;
}
