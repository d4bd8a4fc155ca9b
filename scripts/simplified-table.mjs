/**
 * Makes src/chinese/simplified-table.ts from the character table of OpenCC: `npm pack opencc-js`, unpack it, then
 * `node scripts/simplified-table.mjs package/dist/esm-lib/dict/TSCharacters.js`. Only pairs of one UTF-16 unit each, so that a folded
 * text is as long as the written one; 著 and 乾 stay, since the words of a letter (著作, 乾坤) are as often spelled with them.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { default: table } = await import(pathToFileURL(resolve(process.argv[2] ?? '')).href);
const KEPT = new Set(['著', '乾']);
const pairs = table
  .split('|')
  .map((pair) => pair.split(' '))
  .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to && !KEPT.has(from));
const text = `/**
 * Traditional characters and the simplified one of each at the same place. Made by scripts/simplified-table.mjs from the table
 * TSCharacters of OpenCC (Apache License 2.0, https://github.com/BYVoid/OpenCC): run it, do not change this file.
 */
export const TRADITIONAL =
  '${pairs.map(([from]) => from).join('')}';
export const SIMPLIFIED =
  '${pairs.map(([, to]) => to).join('')}';
`;
writeFileSync(join(root, 'src/chinese/simplified-table.ts'), text);
