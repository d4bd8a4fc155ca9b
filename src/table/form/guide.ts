import type { LetterKind } from '../../model/kind.ts';
import type { NewCell, NewSheet } from '../xlsx/write.ts';
import type { Language } from './column.ts';
import type { FormSheet } from './index.ts';

const WIDTHS = [22, 28, 8, 60, 36];

/** The sheet of instructions: how to fill the workbook, then every column with its help. */
export function guideSheet(kind: LetterKind, sheets: readonly FormSheet[], language: Language): NewSheet {
  return {
    name: '说明',
    columns: WIDTHS.map((width) => ({ width, style: 'help' })),
    rows: [
      [{ text: heading(kind, language), style: 'heading' }],
      ...(language === 'zh' ? steps : englishSteps)(kind, sheets).map((text) => [
        { text, style: 'text' } as const,
      ]),
      [],
      HEADS[language].map((text): NewCell => ({ text, style: 'heading' })),
      ...sheets.flatMap(({ name, columns }) =>
        columns.map(({ heading, field, help, allowed }) =>
          [name, heading, field.required ? (language === 'zh' ? '是' : 'yes') : '', help, allowed].map(
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

const HEADS = {
  zh: ['工作表', '列', '必填', '说明', '允许'],
  en: ['Sheet', 'Column', 'Required', 'What belongs here', 'Allowed'],
} as const;

function heading({ manifest }: LetterKind, language: Language): string {
  return language === 'zh' ? `${manifest.title.zh}：填写说明` : `${manifest.title.en}: how to fill this in`;
}

function englishSteps(kind: LetterKind, [letters, ...lists]: readonly FormSheet[]): string[] {
  const details = lists.map(({ name }) => `“${name}”`).join(', ');
  return [
    `1. Each row of “${letters?.name ?? ''}” is a letter; “示例” shows a finished one and is never read.`,
    '2. Columns with * are required. What is left empty in the others is not in the letter: nothing is promised.',
    '3. Write a time limit as number and unit (4小时, 2个工作日); a bare number has the unit of its heading.',
    '4. Columns may be moved or deleted; put # before the heading of your own. Hidden rows are left out.',
    ...(lists.length > 0 ? [`5. ${details}: as many rows as needed, each with the 序号 of its letter.`] : []),
    `${lists.length > 0 ? 6 : 5}. Then run: pledge batch THIS-FILE --kind ${kind.id}`,
  ];
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
