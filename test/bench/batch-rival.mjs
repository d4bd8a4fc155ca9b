/** What one would write without us: exceljs reads the table, easy-template-x and Typst make the files. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { contestants as docx } from './contestants/docx.mjs';
import { contestants as pdf } from './contestants/pdf.mjs';

const [table, out] = process.argv.slice(2);
const paragraphs = JSON.parse(readFileSync(process.env.BENCH_PARAGRAPHS, 'utf8'));
const word = await docx['easy-template-x'](paragraphs);
const typst = await pdf.typst(paragraphs);
const book = new exceljs.Workbook();
await book.xlsx.readFile(table);
const sheet = book.worksheets[0];
await mkdir(out, { recursive: true });
for (let at = 2; at <= sheet.rowCount; at++) {
  const number = sheet.getRow(at).getCell(1).value;
  if (number === null) continue;
  await writeFile(join(out, `${at}.docx`), await word.make(at - 1));
  await writeFile(join(out, `${at}.pdf`), await typst.make(at - 1));
}
