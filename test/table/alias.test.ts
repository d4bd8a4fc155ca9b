import { describe, expect, test } from 'vitest';
import { isControl } from '../../src/table/columns.ts';
import { type Field, fieldsOf, type Names } from '../../src/table/fields.ts';
import { HeadingIndex } from '../../src/table/headings.ts';
import { KIND_IDS, kindOf } from '../kinds/support.ts';

/** A blank with its titles alone. */
const plainNames = (field: Field): Field => ({
  ...field,
  names: field.names.map((names) => names.slice(0, 1)),
});

/** All headings that names from a group to the blank make. */
const headings = (names: readonly Names[]): string[] =>
  names.reduce<string[]>((all, own) => all.flatMap((path) => own.map((name) => `${path}-${name}`)), ['']);

/** The blanks of the letter and of each list, by the sheet that they stand on. */
const sheetsOf = (id: string) => {
  const { fields, lists } = fieldsOf(kindOf(id));
  return [fields, ...lists.map((list) => list.fields)];
};

describe.each(KIND_IDS)('the other names of %s', (id) => {
  test.each(sheetsOf(id).map((fields, sheet) => [sheet, fields] as const))(
    'take no heading away and mean one blank (sheet %i)',
    (_, fields) => {
      const plain = new HeadingIndex(fields.map(plainNames));
      const index = new HeadingIndex(fields);
      for (const field of fields)
        for (let from = 0; from < field.names.length; from++) {
          const own = field.names.slice(from);
          const title = own.map(([first = '']) => first).join('-');
          const meant = plain.find(title);
          // A title that several groups share needs its group, and so do its other names.
          if (meant.means !== 'blank' || meant.field.path !== field.path) continue;
          for (const heading of headings(own)) {
            const found = index.find(heading);
            expect(found.means === 'blank' && found.field.path.join('.'), heading).toBe(field.path.join('.'));
            expect(isControl(heading), heading).toBe(false);
          }
        }
    },
  );

  test('know the usual words for the day of signing', () => {
    const index = new HeadingIndex(fieldsOf(kindOf(id)).fields);
    for (const heading of ['签署日期', '签订日期', '签字日期'])
      expect(index.find(heading)).toMatchObject({ means: 'blank', field: { path: ['signedOn'] } });
  });
});
