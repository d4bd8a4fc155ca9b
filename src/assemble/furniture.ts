import type { Block, Letter, Paragraph } from '../model/letter.ts';

/** The letter with what its print settings add to the text: 份号 and 密级, （以下无正文）, 抄送. */
export function furnished(letter: Letter): Letter {
  const { copyNumber, secrecy, endMark, copyTo } = letter.print;
  const marks = [copyNumber, secrecy].flatMap((mark) => (mark === undefined || mark === '' ? [] : [mark]));
  const before = endMark ? [line('closing', '（以下无正文）')] : [];
  const after = copyTo ? [line('note', `抄送：${copyTo.replace(/。$/, '')}。`)] : [];
  if (marks.length + before.length + after.length === 0) return letter;
  const blocks = letter.blocks.flatMap((block): readonly Block[] =>
    block.type === 'signatures' ? [...before, block, ...after] : [block],
  );
  return { ...letter, blocks, ...(marks.length > 0 ? { marks } : {}) };
}

function line(role: Paragraph['role'], text: string): Paragraph {
  return { type: 'paragraph', role, content: [{ type: 'text', text }] };
}
