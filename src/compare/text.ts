import type { Letter } from '../model/letter.ts';
import type { Returned } from '../model/returned.ts';
import { unitsOf } from './units.ts';

const NOTHING = { margins: [], asides: [], marks: [], bound: [], unread: [] };

/** The text of a scan, or of a letter in plain text, as something that came back: its lines run on, its pages are not known. */
export function textReturned(text: string): Returned {
  return {
    paragraphs: text.split(/\f/).map((page) => ({ label: '', text: page })),
    ...NOTHING,
    paged: true,
  };
}

/** A letter as it prints, as if it had come back untouched. */
export function letterReturned(letter: Letter): Returned {
  const paragraphs = unitsOf(letter).map(({ stretches }) => {
    const label = stretches.find(({ role }) => role === 'label')?.text ?? '';
    const text = stretches.map((stretch) => (stretch.role === 'label' ? '' : stretch.text)).join('');
    return { label, text };
  });
  return { paragraphs, ...NOTHING, paged: false };
}
