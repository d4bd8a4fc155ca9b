import { shortened } from './columns.ts';
import type { Said } from './refusal.ts';

/** Merged cells among the data. */
export const MERGED: Said = [
  '数据区有合并单元格：只有第一格有内容，其余各格是空的。',
  'There are merged cells among the data: only the first holds the content, the others are empty.',
  '取消合并，逐格填写。',
  'Unmerge them and fill each cell.',
];

/** A row whose kind is not the one that the command asks for. */
export function otherKind(said: string, asked: string): Said {
  return [
    `这一行写的类型是“${shortened(said)}”，命令指定的是 ${asked}。`,
    `This row names the kind “${shortened(said)}”, the command asks for ${asked}.`,
    '改正其中之一，或不用 --kind。',
    'Correct one of them, or leave --kind out.',
  ];
}

/** A key that several letters have. */
export function sharedKey(key: string, list: string): Said {
  return [
    `有几行的序号都是“${shortened(key)}”，“${shortened(list)}”里的明细不知道属于哪一份。`,
    `Several rows have the key “${shortened(key)}”: the rows of “${shortened(list)}” may belong to any of them.`,
    '每份承诺书用不同的序号。',
    'Give each letter a key of its own.',
  ];
}

/** A cell under a heading of another kind. */
export function notOfKind(heading: string): Said {
  return [
    `本行的承诺书类型没有“${shortened(heading)}”，此格不会印出来。`,
    `The kind of this row has no blank “${shortened(heading)}”; the cell is not printed.`,
    '核对本行的类型，或清空此格。',
    'Check the kind of the row, or empty the cell.',
  ];
}
