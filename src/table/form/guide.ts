import type { LetterKind } from '../../model/kind.ts';
import type { NewCell, NewSheet } from '../xlsx/write.ts';
import type { FormSheet } from './index.ts';

const WIDTHS = [22, 28, 8, 60, 36];

/** The sheet of instructions: how to fill the workbook, then every column with its help. */
export function guideSheet(kind: LetterKind, sheets: readonly FormSheet[]): NewSheet {
  return {
    name: '说明',
    columns: WIDTHS.map((width) => ({ width, style: 'help' })),
    rows: [
      [{ text: `${kind.manifest.title.zh}：填写说明`, style: 'heading' }],
      ...steps(kind, sheets).map((text) => [{ text, style: 'text' } as const]),
      [],
      ['工作表', '列', '必填', '说明', '允许'].map((text): NewCell => ({ text, style: 'heading' })),
      ...sheets.flatMap(({ name, columns }) =>
        columns.map(({ heading, field, help, allowed }) =>
          [name, heading, field.required ? '是' : '', help, allowed].map(
            (text): NewCell => ({ text, style: 'help' }),
          ),
        ),
      ),
    ],
    notes: new Map(),
    rules: [],
    frozen: { rows: 0, columns: 0 },
  };
}

function steps(kind: LetterKind, [letters, ...lists]: readonly FormSheet[]): string[] {
  return [
    `1. 在“${letters?.name ?? ''}”里每行填写一份承诺书；“示例”是填好的样子，照着写，不会读取。`,
    '2. 带 * 的列必须填写；其余各列可以不填，不填的不写进承诺书，也就没有承诺。',
    '3. 时限写数字和单位（4小时、2个工作日）；只写数字时，单位是表头括号里的单位。',
    '4. 列的次序可以改，不用的列可以删；自用的列在表头前加 #，不会印出来。隐藏的行不生成。',
    ...(lists.length > 0
      ? [
          `5. ${lists.map(({ name }) => `“${name}”`).join('、')}是明细：可有多行，“序号”写承诺书所在行的序号。`,
        ]
      : []),
    `${lists.length > 0 ? 6 : 5}. 填好后运行：pledge batch 本文件 --kind ${kind.id}`,
  ];
}
