import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/model/memo.ts';

describe('Memo', () => {
  it('gives for every key what the function gives, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), fc.integer({ min: 1, max: 8 }), (keys, capacity) => {
        const memo = new Memo<string>(capacity);
        for (const key of keys) expect(memo.get(key, () => `made of ${key}`)).toBe(`made of ${key}`);
      }),
    );
  });

  it('makes once what is asked for again and again, though others come and go', () => {
    const memo = new Memo<number>(4);
    let made = 0;
    for (let at = 0; at < 100; at++) {
      memo.get('always', () => ++made);
      memo.get(`only ${at}`, () => at);
    }
    expect(made).toBe(1);
  });

  it('forgets what nobody asks for any more', () => {
    const memo = new Memo<number>(4);
    let made = 0;
    memo.get('once', () => ++made);
    for (let at = 0; at < 8; at++) memo.get(`other ${at}`, () => at);
    memo.get('once', () => ++made);
    expect(made).toBe(2);
  });
});
