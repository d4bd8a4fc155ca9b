import { blocksOf, type Letter, textOf } from '../model/letter.ts';
import type { Returned } from '../model/returned.ts';
import type { Difference } from './changes.ts';
import { plain } from './plain.ts';

/** Page numbers as letters print them, without spaces. */
const NUMBERS = [/^第\d+页共\d+页/, /^—\d+—/, /第\d+页共\d+页$/, /—\d+—$/];

/** Pages without the header and number that stand on each of them, and without the head of a table that goes on there. */
export function withoutPageNumbers(letter: Letter, returned: Returned): Returned {
  const header = plain(letter.print.headerText ?? '').text;
  const heads = tableHeads(letter);
  let before = '';
  const paragraphs = returned.paragraphs.map(({ label, text }) => {
    const page = withoutFurniture(plain(text).text, header);
    // A head is printed again only where the table has begun.
    const again = heads.find((head) => page.startsWith(head) && before.includes(head));
    before += page;
    return { label, text: again === undefined ? page : page.slice(again.length) };
  });
  return { ...returned, paragraphs };
}

function withoutFurniture(text: string, header: string): string {
  let page = text;
  if (header !== '' && page.startsWith(header)) page = page.slice(header.length);
  for (const number of NUMBERS) page = page.replace(number, '');
  return header !== '' && page.startsWith(header) ? page.slice(header.length) : page;
}

function tableHeads({ blocks }: Letter): readonly string[] {
  return blocksOf(blocks).flatMap((block) =>
    block.type === 'table' ? [plain(block.head.map(({ content }) => textOf(content)).join('')).text] : [],
  );
}

/** Headers and footers of a document that say more than the letter's own. */
export function margins(letter: Letter, { margins: texts }: Returned): readonly Difference[] {
  const words = (text: string): string => plain(text).text.replaceAll(/\d/g, '');
  const own = new Set(['', '第页共页', '——', words(letter.print.headerText ?? ''), '草稿']);
  const header = words(letter.print.headerText ?? '');
  const others = [...new Set(texts.map(words))].filter((text) => !own.has(text));
  const lacking = header !== '' && texts.length > 0 && !texts.some((text) => words(text).includes(header));
  return [
    ...others.map((after) => ({
      clause: '页眉页脚',
      kind: 'text' as const,
      ...(header === '' ? {} : { before: letter.print.headerText ?? '' }),
      after: texts.find((text) => words(text) === after)?.trim() ?? after,
    })),
    ...(lacking && others.length === 0
      ? [{ clause: '页眉页脚', kind: 'removed' as const, before: letter.print.headerText ?? '' }]
      : []),
  ];
}
