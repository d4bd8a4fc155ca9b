import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formOf } from '../../src/blanks/form.ts';
import { BLANK_KEYWORDS } from '../../src/blanks/index.ts';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { KIND_IDS, kindOf } from '../kinds/support.ts';

const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

/** Files of the program and its schemas that name the keyword or the reader of a type. */
function filesThatKnow(keyword: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(PACKAGE_ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE_ROOT.length + 1));
  const names = new RegExp(`\\b${keyword}Blank\\b|['"]${keyword}['"]:? ?[{(]?|\\b${keyword}\\.ts\\b`);
  return [...below('src'), 'schemas/common.schema.json'].filter((file) => names.test(read(file)));
}

test('a blank type such as area is known to three files only, those that the guide names', () => {
  const files = ['src/blanks/area.ts', 'src/blanks/index.ts', 'schemas/common.schema.json'];
  expect(filesThatKnow('area').sort()).toEqual(files.toSorted());
  const guide = read('templates/README.md');
  const named = /Adding a type of blank.*?\n\n/s.exec(guide)?.[0] ?? '';
  expect(
    [...named.matchAll(/`([\w./<>-]+\.(?:ts|json))`/g)]
      .map(([, file]) => file?.replace('<type>', 'area'))
      .sort(),
  ).toEqual(files.toSorted());
});

test('the guide describes every type of blank', () => {
  const guide = read('templates/README.md');
  for (const keyword of BLANK_KEYWORDS) expect(guide, keyword).toMatch(new RegExp(`\\b${keyword}\\b`));
});

test.each(KIND_IDS)('every blank of %s offers an example that it takes', (id) => {
  const refused = formOf(kindOf(id)).fields.filter(
    ({ blank }) => blank.sample !== '' && !blank.read(blank.sample).ok,
  );
  expect(refused.map(({ pointer, blank }) => `${pointer} ${blank.sample}`)).toEqual([]);
});
