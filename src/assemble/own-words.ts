import type { Blank, Inline } from '../model/letter.ts';
import type { AddedClause } from '../model/wording.ts';
import type { Outline, OutlineBlock } from './structure.ts';

/** What somebody wrote as a clause: its first line, and a paragraph for each line below it. Every sign of it stands as it was written. */
export interface OwnText {
  readonly content: readonly Inline[];
  readonly below: readonly OutlineBlock[];
}

/** A text of the values as it is printed; `part` makes the inlines of a line. */
export function ownText(text: string, part: (line: string) => readonly Inline[]): OwnText {
  const [first = '', ...rest] = text.split(/\n+/).filter((line) => line.trim() !== '');
  return {
    content: part(first),
    below: rest.map((line) => ({ type: 'paragraph', role: 'body', content: part(line) })),
  };
}

/** Words of the values, which no reading turns into anything else. */
export function written(pointer: string, title: string, text: string, strong = false): Blank {
  return { type: 'blank', pointer, title, text, filled: true, plain: true, ...(strong ? { strong } : {}) };
}

/** An added clause; as the next of chapters it is a chapter of its title. */
export function addedClause(own: AddedClause, number: number, heading: boolean): Outline {
  const { pointer, title, text } = own;
  const { content, below } = ownText(text, (line) => [written(`${pointer}/text`, '增加的条款', line)]);
  const id = `added-${number}`;
  const lead = title === undefined ? [] : [written(`${pointer}/title`, '增加的条款的标题', title, !heading)];
  const clause = { type: 'clause', heading: false, origin: 'added' } as const;
  if (!heading)
    return {
      ...clause,
      id,
      content: [...lead, ...(title === undefined ? [] : [{ type: 'text', text: '：' } as const]), ...content],
      blocks: [...below],
    };
  return {
    ...clause,
    id: `${id}-chapter`,
    heading: true,
    content: lead,
    blocks: [{ ...clause, id, content, blocks: [...below] }],
  };
}
