import { describe, expect, it } from 'vitest';
import { allInlines, blocksOf, type Inline, textOf } from '../../src/model/letter.ts';
import { mapBlocks, mapInlines } from '../../src/model/map.ts';
import * as build from '../builders/letter.ts';

const letter = build.fullLetter();
const shouted = (inline: Inline): Inline =>
  inline.type === 'text' || inline.type === 'blank' ? { ...inline, text: `${inline.text}!` } : inline;

describe('a tree maps itself', () => {
  it('in printing order, every inline of every block once', () => {
    const seen: Inline[] = [];
    mapBlocks(letter.blocks, (block) =>
      mapInlines(block, (inline) => {
        seen.push(inline);
        return inline;
      }),
    );
    expect([...letter.title, ...seen]).toEqual(allInlines(letter));
  });

  it('and is the very same where nothing changes', () => {
    expect(mapBlocks(letter.blocks, (block) => mapInlines(block, (inline) => inline))).toBe(letter.blocks);
  });

  it('with every changed inline in the new tree and none in the old', () => {
    const before = textOf(allInlines(letter));
    const blocks = mapBlocks(letter.blocks, (block) => mapInlines(block, shouted));
    expect(textOf(allInlines({ ...letter, title: [], blocks }))).toBe(
      textOf(allInlines({ ...letter, title: [] }).map(shouted)),
    );
    expect(textOf(allInlines(letter))).toBe(before);
    expect(blocksOf(blocks).map(({ type }) => type)).toEqual(blocksOf(letter.blocks).map(({ type }) => type));
  });
});
