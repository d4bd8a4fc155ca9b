import type { SignatureColumn } from '../../../model/letter.ts';
import type { View } from '../../view.ts';

export function columnsOf({ letter }: View): readonly SignatureColumn[] {
  return letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : [])) ?? [];
}

export function nameIn(column: SignatureColumn): { text: string; pointer: string } | undefined {
  const value = column.lines[0]?.value;
  return value?.type === 'blank' && value.filled ? { text: value.text, pointer: value.pointer } : undefined;
}

/** Spaces and widths aside, two names are one when they are equal. */
export function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}
