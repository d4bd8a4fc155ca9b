/** Writes a workbook of rows for the example's kind: `node make-table.mjs ROWS FILE`. */
import exceljs from 'exceljs';
import { parseData } from '../../dist/index.js';
import { row, VALUES } from './letter.mjs';

const [rows, file] = process.argv.slice(2);
const example = parseData(VALUES);

/** Blanks by their ids: `workingHours.opens`. */
function flat(value, prefix = '') {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' && item !== null ? flat(item, `${prefix}${key}.`) : [[`${prefix}${key}`, item]],
  );
}

const book = new exceljs.Workbook();
const sheet = book.addWorksheet('承诺书');
const columns = flat(example).filter(([key]) => key !== 'kind' && !key.startsWith('print.'));
sheet.addRow(columns.map(([key]) => key));
for (let index = 1; index <= Number(rows); index++) {
  const { customer, ...data } = row(index);
  const own = { ...data, 'customer.name': customer };
  sheet.addRow(columns.map(([key, value]) => own[key] ?? value));
}
await book.xlsx.writeFile(file);
