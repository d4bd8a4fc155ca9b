import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formOf, printedOf } from '../../src/blanks/form.ts';
import { kindIds, parseValues } from '../../src/index.ts';
import { codes, fillText, kindOf, unwrap } from '../kinds/support.ts';
import { newFolder, pledge } from './support.ts';

describe.each(kindIds())('pledge init %s', (id) => {
  test('makes a file in which only the required blanks are open, every blank explained in Chinese', async () => {
    const { out, code } = await pledge(['init', id]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(
      new RegExp(`^# yaml-language-server: \\$schema=\\S+${id}\\.schema\\.json$`),
    );
    const outcome = fillText(kindOf(id), out);
    expect(codes(outcome.findings).filter((found) => !/^BLANK-(REQUIRED|ROWS)/.test(found))).toEqual([]);
    expect(outcome.ok).toBe(false);
    for (const { pointer } of printedOf(formOf(kindOf(id)))) {
      const name = pointer.split('/').at(-1) ?? '';
      if (!pointer.includes('*'))
        expect(out, pointer).toMatch(new RegExp(`#[^\\n]*[\\u4e00-\\u9fff][^\\n]*\\n\\s*(- |# )?${name}:`));
    }
  });

  test('makes a file that promises nothing when nobody touches it', async () => {
    const { data } = unwrap(parseValues((await pledge(['init', id])).out, 'a.yaml'));
    const written = JSON.stringify(data).match(/:(?!null|\[|\{)[^,}]+/g);
    expect(written).toEqual([`:"${id}"`]);
  });

  test('explains in English without Chinese but in what is written itself', async () => {
    const { out } = await pledge(['init', id, '--lang', 'en']);
    expect(out).toContain('# Fill in the values after the colons');
    expect(out).not.toMatch(/建议值|默认值|必须填写/);
  });

  test('gives the whole Chinese help of a blank, and no English', async () => {
    const { out } = await pledge(['init', id]);
    expect(out).not.toMatch(/#[^\n]*(?:例如|可不填；)\n/);
    expect(out).not.toMatch(/#[^\n]*。 ?[A-Z][a-z]+ [a-z]/);
  });

  test('makes a file that renders as a draft at once', async () => {
    const folder = newFolder();
    const path = join(folder, '甲.yaml');
    expect((await pledge(['init', id, '-o', path])).code).toBe(0);
    expect((await pledge(['render', path, '--draft', '-o', folder, '-f', 'text'])).code).toBe(0);
    expect(readFileSync(join(folder, '甲.txt'), 'utf8')).toContain('（待填：');
  });
});

describe('pledge init', () => {
  test('does not overwrite a file', async () => {
    const path = join(newFolder(), 'a.yaml');
    writeFileSync(path, 'mine');
    expect((await pledge(['init', 'service-deadline', '-o', path])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await pledge(['init', 'service-deadline', '-o', path, '--force'])).code).toBe(0);
  });
});

describe('pledge kinds and show', () => {
  test('list every kind with its title', async () => {
    const { out } = await pledge(['kinds']);
    for (const id of kindIds()) expect(out).toContain(id);
    const json = JSON.parse((await pledge(['kinds', '--json'])).out) as {
      id: string;
      title: { zh: string };
    }[];
    expect(json.map((kind) => kind.id)).toEqual(kindIds());
  });

  test.each(kindIds())('show %s tells purpose, users, blanks and promises in both languages', async (id) => {
    const zh = (await pledge(['show', id])).out;
    for (const heading of ['用途', '谁来用', '什么时候不用', '当事人', '填写项', '进入 SLA 策略的承诺'])
      expect(zh).toContain(heading);
    const en = (await pledge(['show', id, '--lang', 'en'])).out;
    expect(en).toContain('Purpose');
    const { manifest } = kindOf(id);
    for (const objective of manifest.policy.objectives)
      expect(zh).toContain(objective.name.replace(/\{[^}]*\}/g, '…'));
    expect(JSON.parse((await pledge(['show', id, '--json'])).out)).toMatchObject({ id });
  });
});
