import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KIND_IDS, kindOf } from '../kinds/support.ts';
import { newFolder, pledge } from './support.ts';

const before = process.cwd();
let folder = '';
const at = (...path: string[]) => join(folder, ...path);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(
    at('kinds', 'jia-supply', name),
    change(readFileSync(at('kinds', 'jia-supply', name), 'utf8')),
  );

beforeAll(async () => {
  folder = newFolder();
  process.chdir(folder);
  const made = await pledge(['kind', 'new', 'jia-supply', '--title', '甲公司供货承诺书']);
  expect(made).toMatchObject({ code: 0 });
});
afterAll(() => process.chdir(before));

describe('a kind of the firm', () => {
  test('is made with all its files and a project file that names them', () => {
    expect(readFileSync(at('pledge.config.yaml'), 'utf8')).toContain('kinds: kinds');
    for (const name of [
      'manifest.yaml',
      'letter.md.hbs',
      'schema.json',
      'example.yaml',
      'cases/minimal.yaml',
    ])
      expect(readFileSync(at('kinds', 'jia-supply', name), 'utf8').length).toBeGreaterThan(20);
    expect(readFileSync(at('kinds', 'jia-supply', 'letter.md.hbs'), 'utf8')).toMatch(/^# 甲公司供货承诺书$/m);
  });

  test('keeps the contract as it is made, and shows its pages', async () => {
    const run = await pledge(['kind', 'test', 'jia-supply']);
    expect(run.out).not.toContain('✗');
    expect(run.code).toBe(0);
    expect(readFileSync(at('kinds', 'jia-supply', 'preview.html'), 'utf8')).toContain('甲公司供货承诺书');
  });

  test('is known to every command by its Chinese title', async () => {
    const title = '甲公司供货承诺书';
    for (const [command, ...more] of [['show'], ['init'], ['kind', 'test'], ['sheet', '-o', 'a.xlsx']]) {
      const args = command === 'kind' ? ['kind', 'test', title] : [command ?? '', title, ...more];
      expect([command, (await pledge(args)).code]).toEqual([command, 0]);
    }
    const batch = await pledge(['batch', 'a.xlsx', '--kind', title, '--dry-run']);
    expect(batch.err + batch.out).not.toMatch(/没有名为|KIND-UNKNOWN/);
  });

  test('that loses a promise is told in words of its author', async () => {
    const letter = readFileSync(at('kinds', 'jia-supply', 'letter.md.hbs'), 'utf8');
    edit('letter.md.hbs', (text) => text.replaceAll(/\{\{(?:plain )?goods\}\}/g, '货物'));
    const run = await pledge(['kind', 'test', 'jia-supply']);
    edit('letter.md.hbs', () => letter);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/✗.*\n.*（goods）填了却没有印/);
  });

  test('with a text that does not parse is told, and breaks nothing else', async () => {
    const letter = readFileSync(at('kinds', 'jia-supply', 'letter.md.hbs'), 'utf8');
    edit('letter.md.hbs', (text) => `${text}\n{{clause "nowhere"}}\n`);
    const run = await pledge(['kind', 'test', 'jia-supply']);
    edit('letter.md.hbs', () => letter);
    expect(run).toMatchObject({ code: 1, out: expect.stringContaining('nowhere') });
  });

  test.each([
    [['integrity'], '没有覆盖'],
    [['jia-supply'], '没有覆盖'],
    [['甲公司'], 'id'],
    [['../up'], 'id'],
    [['yi-supply', '--title', kindOf('integrity').manifest.title.zh], '--title'],
    [['yi-supply', '--from', 'integrty'], 'integrity'],
  ])('%o is wrong usage', async (args, said) => {
    expect(await pledge(['kind', 'new', ...args])).toMatchObject({
      code: 2,
      err: expect.stringContaining(said),
    });
  });

  test('that shadows one of ours is refused by every command, and doctor says so', async () => {
    mkdirSync(at('shadow', 'integrity'), { recursive: true });
    writeFileSync(at('shadow', 'integrity', 'manifest.yaml'), 'title: { zh: 廉洁, en: Integrity }\n');
    const env = { PLEDGE_KINDS: at('shadow') };
    expect(await pledge(['show', 'integrity'], env)).toMatchObject({ code: 1 });
    expect((await pledge(['kinds'], env)).err).toContain('integrity');
  });
});

describe('pledge kinds', () => {
  const ids = async (...words: string[]) =>
    (JSON.parse((await pledge(['kinds', ...words, '--json'])).out) as { id: string }[]).map(({ id }) => id);

  test('finds kinds by Chinese words, the nearest first', async () => {
    expect((await ids('廉洁'))[0]).toBe('integrity');
    expect((await ids('农民工', '工资'))[0]).toBe('wage-payment');
    expect(await ids('甲公司供货')).toEqual(['jia-supply']);
    expect(await ids('没有这种词')).toEqual([]);
  });

  test('show says by which names a values file can speak of the clauses', async () => {
    const { out } = await pledge(['show', 'integrity', '--json']);
    const { clauses, lengths } = JSON.parse(out) as {
      clauses: { id: string; title: string }[];
      lengths: string[];
    };
    expect(clauses[0]).toMatchObject({ id: 'gifts', title: '不送财物' });
    expect(lengths).toEqual(['short']);
  });

  test('lists all of them with their lengths', async () => {
    const { out } = await pledge(['kinds', '--json']);
    const listed = JSON.parse(out) as { id: string; lengths: { detail: string }[] }[];
    expect(listed.map(({ id }) => id)).toEqual([...KIND_IDS, 'jia-supply'].sort());
    expect(listed.find(({ id }) => id === 'integrity')?.lengths[0]?.detail).toBe('short');
  });
});
