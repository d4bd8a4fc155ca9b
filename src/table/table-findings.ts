import type { Finding } from '../model/finding.ts';
import { shortened } from './columns.ts';
import { cellName, columnName, type Grid } from './grid.ts';
import { isKindHeading } from './headings.ts';
import type { KeyCounts, LetterSheet, ListSheet } from './layout.ts';
import { leftOutFindings } from './left-out.ts';
import { MAX_LISTED } from './limits.ts';
import { type Said, tableFinding } from './refusal.ts';
import type { Survey } from './survey.ts';

/** What one reading of a sheet shows of hidden parts, formulas and columns without a heading. */
export function surveyFindings(file: string, name: string, survey: Survey): Finding[] {
  const findings: Finding[] = leftOutFindings(file, name, survey.leftOut);
  const at = (cell: string) => ({ file, cell });
  const { facts, formulas, head } = survey;
  const hidden = [...(head?.texts.keys() ?? [])].filter((column) =>
    facts.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
  );
  if (hidden.length > 0)
    findings.push(
      tableFinding(
        'TABLE-HIDDEN',
        'warning',
        [
          `第 ${hidden.map(columnName).join('、')} 列是隐藏的，其内容照样填写。`,
          `The columns ${hidden.map(columnName).join(', ')} are hidden; what they hold is filled in all the same.`,
          '取消隐藏，核对内容；不要填写的列请删去，或在表头前加 #。',
          'Show and check them; remove what is not to be filled in, or put # before its heading.',
        ],
        at(cellName(name, hidden[0] ?? 1, head?.row ?? 1)),
      ),
    );
  if (formulas.count > 0)
    findings.push(
      tableFinding(
        'TABLE-CELL',
        'info',
        [
          `有 ${formulas.count} 个单元格是公式，取文件保存时的结果。`,
          `${formulas.count} cells are formulas; their results as saved are taken.`,
          '数据有变动时，先在表格软件里重新计算并保存。',
          'Recalculate and save the file when its data has changed.',
        ],
        at(formulas.first ?? name),
      ),
    );
  for (const cell of survey.headless.values())
    findings.push(tableFinding('TABLE-UNKNOWN-COLUMN', 'warning', NO_HEADING, at(cell)));
  return findings;
}

const NO_HEADING: Said = [
  '这一列有内容，却没有表头，不会印出来。',
  'This column has content and no heading; it is not printed.',
  '写上填写项的名称，或清空这一列。',
  'Write the name of the blank, or empty the column.',
];

/** How to keep a sheet that holds no letters. */
const LEAVE_OUT = {
  zh: '这张工作表不是承诺书的话，在它的名称前加 #，或隐藏它，就不会读取。',
  en: 'If the sheet holds no letters, put # before its name or hide it: it is not read then.',
};

/** A sheet in which no row is a heading. */
export function noHeading(file: string, grid: Grid, survey: Survey, samples: readonly string[]): Finding {
  const first = survey.firstRow.slice(0, 5).map(shortened).join('、');
  const some = samples.slice(0, 4).join('、');
  return tableFinding(
    'TABLE-HEADING',
    'error',
    [
      `工作表“${grid.name}”里找不到表头：第一行写的是“${first}”。`,
      `The sheet “${grid.name}” has no heading: its first row says “${first}”.`,
      `第一行写填写项的名称，例如 ${some}；用 pledge sheet 可以生成一张空表。${LEAVE_OUT.zh}`,
      `Write the names of the blanks into the first row, such as ${some}; pledge sheet makes an empty table. ${LEAVE_OUT.en}`,
    ],
    { file, cell: `${grid.name}!A1` },
  );
}

/** A sheet whose letters have no kind. */
export function noKind(file: string, { grid, head }: LetterSheet): Finding | undefined {
  if ([...head.texts.values()].some(isKindHeading)) return undefined;
  return {
    code: 'KIND-MISSING',
    severity: 'error',
    message: {
      zh: `工作表“${grid.name}”没有写明承诺书类型。`,
      en: `The sheet “${grid.name}” does not say which letter kind it holds.`,
    },
    hint: {
      zh: `加 --kind，或加一列“承诺书类型”，或把工作表改成类型的名称；全部类型见 pledge kinds。${LEAVE_OUT.zh}`,
      en: `Use --kind, add a column 承诺书类型, or name the sheet after the kind; pledge kinds lists them. ${LEAVE_OUT.en}`,
    },
    place: { file, cell: `${grid.name}!A${head.row}` },
  };
}

/** Rows of a list that no letter asks for. */
export function orphans(file: string, sheet: ListSheet, keys: KeyCounts): Finding[] {
  const { grid, keyColumn, by } = sheet;
  const lost = [...sheet.rows].filter(([key]) => !keys[by].has(key));
  return lost.slice(0, MAX_LISTED).map(([key, rows]) => {
    const cell = cellName(grid.name, keyColumn, rows[0]?.row ?? 1);
    return tableFinding('TABLE-CELL', 'warning', key === '' ? NO_KEY : orphanSaid(key, by), { file, cell });
  });
}

const NO_KEY: Said = [
  '这一行没有写序号，不知道属于哪一份承诺书，没有读入。',
  'This row has no key and is left out: it is open to which letter it belongs.',
  '填上承诺书所在行的序号。',
  'Fill in the key of the letter.',
];

function orphanSaid(key: string, by: ListSheet['by']): Said {
  const [zh, en] = by === 'sequence' ? ['序号', 'key'] : ['编号', 'number'];
  return [
    `${zh}“${shortened(key)}”在承诺书的表里没有对应的行，这些明细没有读入。`,
    `No letter has the ${en} “${shortened(key)}”; its rows are left out.`,
    `核对${zh}；承诺书的表里要有“${zh}”一列。`,
    `Check the ${en}; the sheet of letters needs a column ${zh}.`,
  ];
}
