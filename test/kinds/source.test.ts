import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  embed,
  embeddedKinds,
  kindIds,
  kindsOf,
  loadKind,
  make,
  PACKAGE_ROOT,
  parseValues,
} from '../../src/index.ts';
import { newFolder, pledge } from '../commands/support.ts';
import { KIND_IDS, kindOf, unwrap } from './support.ts';

/** A folder of a firm with a form of its own of one letter. */
function firm(id: string, change: (template: string) => string = (text) => text): string {
  const folder = newFolder();
  cpSync(join(PACKAGE_ROOT, 'templates', 'unit-undertaking'), join(folder, 'templates', id), {
    recursive: true,
  });
  mkdirSync(join(folder, 'schemas'));
  const schema = readFileSync(join(PACKAGE_ROOT, 'schemas', 'unit-undertaking.schema.json'), 'utf8');
  writeFileSync(join(folder, 'schemas', `${id}.schema.json`), schema.replaceAll('unit-undertaking', id));
  const template = join(folder, 'templates', id, 'letter.md.hbs');
  writeFileSync(template, change(readFileSync(template, 'utf8')));
  return folder;
}

const valuesOf = (id: string) =>
  parseValues(kindOf('unit-undertaking').example.replace('kind: unit-undertaking', `kind: ${id}`), 'a.yaml');

describe('a letter kind', () => {
  test.each(KIND_IDS)('%s is known by its titles', (id) => {
    const { title } = kindOf(id).manifest;
    for (const name of [title.zh, `《${title.zh}》`, title.en, title.en.toUpperCase()])
      expect(unwrap(loadKind(name)).id).toBe(id);
  });

  test('is told by the nearest name where the name is wrong', () => {
    const { title } = kindOf('canteen-service').manifest;
    const outcome = loadKind(title.zh.slice(0, -1));
    expect(outcome.findings[0]).toMatchObject({
      code: 'KIND-UNKNOWN',
      hint: { zh: expect.stringContaining('canteen-service') },
    });
  });

  test('may be named by its title in a values file and on the command line', async () => {
    const { title } = kindOf('unit-undertaking').manifest;
    const file = join(newFolder(), 'a.yaml');
    writeFileSync(
      file,
      kindOf('unit-undertaking').example.replace('kind: unit-undertaking', `kind: ${title.zh}`),
    );
    expect((await pledge(['check', file])).code).toBe(0);
    for (const command of ['show', 'init'])
      expect(await pledge([command, title.zh])).toEqual(await pledge([command, 'unit-undertaking']));
  });
});

describe('kinds as plain data', () => {
  const embedded = embeddedKinds(JSON.parse(JSON.stringify(embed(kindsOf([])))));

  test('are the kinds of the package', () => {
    expect(kindIds(embedded)).toEqual(KIND_IDS);
  });

  test('make the same letters and policies', async () => {
    for (const id of KIND_IDS.slice(0, 4)) {
      const source = parseValues(kindOf(id).example, 'a.yaml');
      const [here, there] = [await make(source), await make(source, { kinds: embedded })];
      expect(there.findings).toEqual(here.findings);
      expect(there.prepared?.letter).toEqual(here.prepared?.letter);
      expect(there.prepared?.policy).toEqual(here.prepared?.policy);
    }
  });
});

describe("a firm's own folder", () => {
  test('adds kinds to those of the package', async () => {
    const folder = firm('own-undertaking');
    const kinds = kindsOf([folder]);
    expect(kindIds(kinds)).toEqual([...KIND_IDS, 'own-undertaking'].sort());
    expect((await make(valuesOf('own-undertaking'), { kinds })).ok).toBe(true);
    expect((await make(valuesOf('own-undertaking'))).findings[0]?.code).toBe('KIND-UNKNOWN');
  });

  test('does not shadow a kind of the package, nor one of another folder', async () => {
    const folder = firm('unit-undertaking');
    const { findings } = await make(valuesOf('unit-undertaking'), { kinds: kindsOf([folder]) });
    expect(findings[0]).toMatchObject({
      code: 'KIND-BROKEN',
      message: { zh: expect.stringContaining('两种') },
    });
    const [one, other] = [firm('own-undertaking'), firm('own-undertaking')];
    const run = await pledge(['show', 'own-undertaking'], { PLEDGE_KINDS: one });
    expect(run.code).toBe(0);
    const both = await make(valuesOf('own-undertaking'), { kinds: kindsOf([one, other]) });
    expect(both.findings[0]?.message.zh).toContain(other);
  });

  test('is given by --kinds or PLEDGE_KINDS, for a batch too', async () => {
    const folder = firm('own-undertaking');
    const file = join(folder, 'a.yaml');
    writeFileSync(
      file,
      kindOf('unit-undertaking').example.replace('kind: unit-undertaking', 'kind: own-undertaking'),
    );
    expect((await pledge(['check', file])).code).toBe(1);
    expect((await pledge(['check', file, '--kinds', folder])).code).toBe(0);
    expect((await pledge(['show', 'own-undertaking'], { PLEDGE_KINDS: folder })).code).toBe(0);
  });

  test('with a broken kind is a finding that names the kind, and the others work', async () => {
    const folder = firm('own-undertaking');
    writeFileSync(join(folder, 'schemas', 'own-undertaking.schema.json'), '{');
    const kinds = kindsOf([folder]);
    const { findings } = await make(valuesOf('own-undertaking'), { kinds });
    expect(findings[0]).toMatchObject({
      code: 'KIND-BROKEN',
      message: { zh: expect.stringContaining('own-undertaking') },
    });
    expect((await make(valuesOf('unit-undertaking'), { kinds })).ok).toBe(true);
  });

  test('with a manifest of another shape is told by place, on every way to it', async () => {
    const folder = firm('own-undertaking');
    const file = join(folder, 'templates', 'own-undertaking', 'manifest.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.replace(/^layout: .*$/m, 'layout: wide')}colour: red\n`);
    const { findings } = await make(valuesOf('own-undertaking'), { kinds: kindsOf([folder]) });
    expect(findings.map(({ code, message }) => `${code} ${message.en}`).sort()).toEqual([
      'KIND-BROKEN manifest.yaml of the letter kind own-undertaking: /layout must be one of: official, business.',
      'KIND-BROKEN manifest.yaml of the letter kind own-undertaking: There is no field /colour.',
    ]);
    const told = /manifest\.yaml：\/layout 只能是：official、business。/;
    expect(await pledge(['show', 'own-undertaking', '--kinds', folder])).toMatchObject({
      code: 1,
      err: expect.stringMatching(told),
    });
    expect(await pledge(['kinds', '--kinds', folder])).toMatchObject({
      code: 1,
      out: expect.stringContaining('unit-undertaking'),
      err: expect.stringMatching(told),
    });
  });

  test('that is not there is wrong usage', async () => {
    const run = await pledge(['kinds', '--kinds', join(newFolder(), '没有')]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('没有') });
  });
});
