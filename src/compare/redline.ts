import type { Letter } from '../model/letter.ts';
import type { Returned } from '../model/returned.ts';
import { align } from './align.ts';
import { withoutPageNumbers } from './margins.ts';
import { plain } from './plain.ts';
import { CELL, unitsOf } from './units.ts';

/** A stretch of a letter set against another: kept, taken away, brought in, or the end of a paragraph. */
export interface Redline {
  readonly kind: 'same' | 'deleted' | 'inserted' | 'end';
  readonly text: string;
}

/** A letter with what another file says of it, character by character, for people who read. */
export function redlineOf(letter: Letter, returned: Returned): readonly Redline[] {
  const units = unitsOf(letter).map(({ stretches }) =>
    stretches
      .map(({ text, role }) =>
        role === 'cell' ? (returned.paged ? '' : CELL) : role === 'label' ? `${text} ` : text,
      )
      .join(''),
  );
  const read = returned.paged ? withoutPageNumbers(letter, returned) : returned;
  const found = plain(read.paragraphs.map(({ label, text }) => `${label} ${text}`).join('\n')).text;
  const expected = plain(units.join('\n'));
  const map = align(expected.text, found);
  const line = new Line();
  let [at, ends] = [0, 0];
  for (let place = 0; place < expected.text.length; place++) {
    for (; ends < (expected.at[place] ?? 0); ends++)
      if (expected.written[ends] === '\n') line.add('end', '\n');
    const match = map[place] ?? -1;
    const character = expected.text[place] ?? '';
    if (match >= 0) {
      line.add('inserted', found.slice(at, match));
      at = match + 1;
    }
    line.add(match >= 0 ? 'same' : 'deleted', character);
  }
  line.add('inserted', found.slice(at));
  return line.stretches.map(({ kind, text }) => ({ kind, text: text.replaceAll(CELL, ' | ') }));
}

/** Puts neighbours of one kind together. */
class Line {
  readonly stretches: Redline[] = [];

  add(kind: Redline['kind'], text: string): void {
    const last = this.stretches.at(-1);
    if (text === '') return;
    if (last?.kind === kind && kind !== 'end')
      this.stretches[this.stretches.length - 1] = { kind, text: last.text + text };
    else this.stretches.push({ kind, text });
  }
}
