import { expect, test } from 'vitest';
import { pledge } from './support.ts';

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

test.each(['unit-undertaking', 'response-time'])(
  'show %s names parties and promises in English',
  async (kind) => {
    const { out } = await pledge(['show', kind, '--lang', 'en']);
    // The chapters and clauses are the letter's own words.
    const [before = '', after = ''] = out.split(/^Chapters and clauses[\s\S]*?(?=^Promises)/m);
    expect(after).toMatch(/objectives \(\d+\): [a-z-]+/);
    expect(after).not.toMatch(CHINESE);
    // What may be written is Chinese where the blank takes Chinese words.
    const parties = /^Parties:\n([\s\S]*?)\n\n/m.exec(before)?.[1] ?? '';
    expect(parties).toMatch(/^ {2}[A-Z][A-Za-z ]+ \([a-zA-Z.]+\)$/m);
    expect(parties).not.toMatch(CHINESE);
  },
);

test.each([['kinds'], ['engines']])('%s is English throughout', async (command) => {
  const { out } = await pledge([command, '--lang', 'en']);
  expect(out).not.toMatch(CHINESE);
});
