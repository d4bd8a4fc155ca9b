import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Namer } from '../../src/batch/namer.ts';
import { blankOf, LONGEST_NAME, NameRegister, nameFor, safeName } from '../../src/batch/names.ts';
import { loadKind } from '../../src/index.ts';
import { productKinds } from '../../src/kinds/disk.ts';
import type { TableRow } from '../../src/table/rows.ts';
import { memoryTable } from './memory-table.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('.', ' ', '-', '/', 'C', 'O', 'N', '1', '甲', '𠮷', '\u202e', '\0'),
    maxLength: 200,
  }),
  fc.constantFrom(
    'CON',
    'nul.txt',
    'com1',
    'COM¹',
    'LPT9.a.b',
    'aux ',
    'prn...',
    '..',
    '/etc/passwd',
    'a:b',
    'CONIN$',
  ),
);

/** What Windows refuses (Naming Files, Paths, and Namespaces). */
function refusal(name: string): string | undefined {
  if (/[<>:"/\\|?*\u0000-\u001f]/u.test(name)) return 'forbidden character';
  if (/[. ]$/u.test(name)) return 'ends with a dot or space';
  const stem = name.split('.')[0]?.trim().toUpperCase() ?? '';
  if (/^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])$/u.test(stem)) return 'device name';
  if (new TextEncoder().encode(`${name}-12345.policy.json`).length > 255)
    return 'too long for the file system';
  return name.length > LONGEST_NAME ? 'too long' : undefined;
}

describe('names of files', () => {
  test('any text becomes a name that every system takes, or nothing', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const name = safeName(text);
        expect(name === '' ? undefined : refusal(name)).toBeUndefined();
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name.startsWith('.')).toBe(false);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  test('names are given once, also where cases are one, and stay safe with a suffix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(awkward, fc.constantFrom('A', 'a', 'ß', 'SS', 'x'.repeat(120))), { maxLength: 40 }),
        (texts) => {
          const register = new NameRegister();
          const names = texts.map((text) => register.take(safeName(text) || '1'));
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
          expect(names.map(refusal).filter(Boolean)).toEqual([]);
        },
      ),
    );
  });

  test('a placeholder is a blank by id or Chinese title; a party gives its name', () => {
    const kind = loadKind('service-deadline');
    if (!kind.ok) throw new Error('no kind');
    expect(blankOf(kind.value, 'company')).toBe('/company/name');
    expect(blankOf(kind.value, 'company.address')).toBe('/company/address');
    expect(blankOf(kind.value, '承诺人')).toBe('/company/name');
    expect(blankOf(kind.value, '响应时限')).toBe('/response');
    expect(blankOf(kind.value, '不存在')).toBeUndefined();
  });

  test.each(['承诺人-住所', '承诺人住所', '住所', '承诺人 / 住所*', 'company.address'])(
    'a placeholder may be a heading of the table: {%s}',
    (heading) => {
      const [row] = memoryTable([
        { change: { company: { name: '甲公司', address: '青禾路 1 号' } } },
      ]).rows() as Iterable<TableRow>;
      if (!row) throw new Error('no row');
      const namer = new Namer(`{${heading}}`, productKinds);
      expect(namer.name(row, 'service-deadline', undefined)).toBe('青禾路 1 号');
      expect(() => namer.complain()).not.toThrow();
    },
  );

  test('a pattern that leaves nothing falls back to the number of the row', () => {
    const [row] = memoryTable([{ row: 17 }]).rows() as Iterable<never>;
    if (!row) throw new Error('no row');
    const facts = { row, number: undefined, blank: () => '...' };
    expect(nameFor(undefined, facts)).toBe('17');
    expect(nameFor('{purchaser}', facts)).toBe('17');
    expect(nameFor('{sheet}-{row}', facts)).toBe('报价-17');
    expect(nameFor('{number}', { ...facts, number: '京服诺〔2026〕1/2号' })).toBe('京服诺〔2026〕1-2号');
  });
});
