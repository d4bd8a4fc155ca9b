import { expect, test } from 'vitest';
import { kindOf, make } from '../kinds/support.ts';

const pitchOf = (print: string) => {
  const kind = kindOf('bid-service');
  return make(kind, `${kind.example}${print}`).letter.print.linePitch;
};

test('a kind that is made to fit one page has its own line pitch, and the user may take another', () => {
  expect(pitchOf('')).toBe(15.6);
  expect(pitchOf('print: { linePitch: 20 }\n')).toBe(20);
});

test('the line pitch of a kind goes with its own layout and size only', () => {
  expect(pitchOf('print: { layout: official }\n')).toBeUndefined();
  expect(pitchOf('print: { bodySize: 16 }\n')).toBeUndefined();
});
