import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { kindOf } from '../kinds/support.ts';
import { newFolder, pledge } from './support.ts';

/** A folder with a project file, a values file deep below it, and a kind of the firm's own. */
function firm(project: string, values = kindOf('integrity').example): { folder: string; file: string } {
  const folder = newFolder();
  mkdirSync(join(folder, '2026', '十二月'), { recursive: true });
  writeFileSync(join(folder, 'pledge.config.yaml'), project);
  const file = join(folder, '2026', '十二月', 'a.yaml');
  writeFileSync(file, values);
  return { folder, file };
}

const textOf = async (file: string) => {
  const out = newFolder();
  const run = await pledge(['render', file, '-f', 'text', '-o', out]);
  return { ...run, text: run.code === 0 ? readFileSync(join(out, 'a.txt'), 'utf8') : '' };
};

describe('a project file above the values file', () => {
  test('gives house clauses by name, with their place and title', async () => {
    const { file } = firm(
      'clauses:\n  录像: { title: 录像, text: 现场录像留存不少于90日。, after: gifts }\n',
      `${kindOf('integrity').example}\nclauses:\n  - use: 录像\n`,
    );
    expect((await textOf(file)).text).toMatch(/二、\s*录像：现场录像留存不少于90日。/);
  });

  test('changes the words of every letter that does not say its own', async () => {
    const project = 'omit: [gifts, 没有这一条]\nterms: { promisor: 我方 }\n';
    const { text } = await textOf(firm(project).file);
    expect(text).not.toMatch(/礼金|我单位/);
    const own = firm(project, `${kindOf('integrity').example}\nomit: [staff]\n`);
    expect((await textOf(own.file)).text).toContain('礼金');
  });

  test('makes a promise beyond what the firm can do an error, at its line', async () => {
    const { file } = firm('floors: { 响应时限: 4小时, warranty: 2年 }\n', kindOf('bid-service').example);
    const { code, out } = await pledge(['check', file, '--json']);
    const { findings } = JSON.parse(out) as { findings: { code: string; pointer: string; line?: number }[] };
    const floors = findings.filter((one) => one.code === 'PROJECT-FLOOR').map(({ pointer }) => pointer);
    expect(code).toBe(1);
    expect(floors).toEqual(expect.arrayContaining(['/response', '/warranty']));
  });

  test('refuses a floor of another unit, and passes one that holds', async () => {
    const { file } = firm('floors: { response: 1个工作日 }\n', kindOf('bid-service').example);
    expect((await pledge(['check', file])).out).toContain('不能比较');
    const { file: good } = firm('floors: { response: 30分钟 }\n', kindOf('bid-service').example);
    expect((await pledge(['check', good])).out).not.toContain('floors');
  });

  test('counts for a batch, and names itself where its own words are wrong', async () => {
    const { folder } = firm('clauses:\n  - text: 现场录像留存不少于90日。\n');
    const table = join(folder, 'a.csv');
    writeFileSync(
      table,
      '编号,承诺人名称,致送单位,所涉事项,签署日期\nA-1,城东照明有限公司,城东建设局,照明工程的投标,2026-12-12\n',
    );
    const out = join(folder, 'out');
    const run = await pledge([
      'batch',
      table,
      '--kind',
      'integrity',
      '-f',
      'text',
      '-o',
      out,
      '--name',
      '{number}',
    ]);
    expect(run).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'A-1.txt'), 'utf8')).toContain('录像留存');
    const wrong = firm('omit: [责任]\n');
    expect((await pledge(['check', wrong.file])).out).toMatch(/pledge\.config\.yaml[\s\S]*TEXT-OMIT/);
  });

  test('is shown by doctor, with what in it has no effect', async () => {
    const { folder } = firm('floors: { 响映时限: 4小时 }\nomit: [没有这一条]\n');
    const before = process.cwd();
    process.chdir(folder);
    const { out } = await pledge(['doctor']);
    process.chdir(before);
    expect(out).toMatch(/✓ 项目文件 .*pledge\.config\.yaml：/);
    expect(out).toContain('✗ 底线“响映时限”');
    expect(out).toContain('✗ 项目文件说的条款“没有这一条”');
  });

  test('writes the firm into new files, and into nothing else', async () => {
    const { folder, file } = firm('defaults: { firm: { name: 甲公司, phone: 010-88886666 } }\n');
    const made = join(folder, 'new.yaml');
    await pledge(['init', 'integrity', '-o', made]);
    expect(readFileSync(made, 'utf8')).toMatch(/promisor:[\s\S]*name: 甲公司[\s\S]*phone: 010-88886666/);
    expect((await textOf(file)).text).not.toContain('甲公司');
  });

  test.each([
    ['floor: { response: 1小时 }', 'floor'],
    ['detail: medium', 'detail'],
    ['kinds: [没有的文件夹]', '没有的文件夹'],
    ['clauses: { 录像: { titel: 录像 } }', 'titel'],
    ['omit: 定义', 'omit'],
    ['kinds: [', '第'],
  ])('%s is told, with its place', async (project, said) => {
    const { file } = firm(project);
    const run = await pledge(['check', file]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('pledge.config.yaml');
    expect(run.err).toContain(said);
  });
});

describe('the kinds of a firm', () => {
  let folder = '';
  beforeAll(() => {
    folder = firm('kinds: kinds\n').folder;
    const own = join(folder, 'kinds', 'own-integrity');
    mkdirSync(own, { recursive: true });
    cpSync(join(PACKAGE_ROOT, 'templates', 'integrity'), own, { recursive: true });
    const rename = (text: string) => text.replaceAll('integrity', 'own-integrity');
    writeFileSync(
      join(own, 'schema.json'),
      rename(readFileSync(join(PACKAGE_ROOT, 'schemas', 'integrity.schema.json'), 'utf8')),
    );
    for (const name of ['example.yaml'])
      writeFileSync(join(own, name), rename(readFileSync(join(own, name), 'utf8')));
    const manifest = readFileSync(join(own, 'manifest.yaml'), 'utf8');
    writeFileSync(join(own, 'manifest.yaml'), manifest.replace('廉洁承诺书', '本厂廉洁承诺书'));
  });

  test('are known by id and title', async () => {
    for (const name of ['own-integrity', '本厂廉洁承诺书']) {
      const file = join(folder, `${name}.yaml`);
      const example = readFileSync(join(folder, 'kinds', 'own-integrity', 'example.yaml'), 'utf8');
      writeFileSync(file, example.replace('kind: own-integrity', `kind: ${name}`));
      expect((await pledge(['check', file])).code).toBe(0);
    }
  });

  test.each([
    ['manifest.yaml', 'purpose:', 'porpose:', 'purpose'],
    ['manifest.yaml', 'layout: business', 'layout: poster', 'layout'],
    ['schema.json', '"own-integrity"', '"integrity"', 'integrity'],
    ['schema.json', '#/$defs/phone', '#/$defs/fone', 'fone'],
  ])('with a broken %s (%s) are refused with a sentence', async (name, from, to, said) => {
    const { folder: other } = firm('kinds: kinds\n');
    cpSync(join(folder, 'kinds'), join(other, 'kinds'), { recursive: true });
    const path = join(other, 'kinds', 'own-integrity', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    const file = join(other, 'a.yaml');
    cpSync(join(folder, 'kinds', 'own-integrity', 'example.yaml'), file);
    const run = await pledge(['check', file]);
    expect(run.code).toBe(1);
    expect(run.out).toContain('KIND-BROKEN');
    expect(run.out).toContain(said);
  });
});
