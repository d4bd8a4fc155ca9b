import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { schemaRuntime } from '../../src/fill/schema-runtime.ts';
import { embeddedKinds, kindIds, kindsOf, loadKind, make, parseValues } from '../../src/index.ts';
import { textOfDraft, withData } from '../../src/page/app/draft.ts';
import type { HostKinds } from '../../src/page/app/host.ts';
import { pageHtml } from '../../src/page/file/html.ts';
import { kindsCode } from '../../src/page/file/kinds-code.ts';

const TWO: readonly string[] = ['credit', 'tender-supply'];
const parts = {
  app: 'globalThis.ran = "</script>";',
  style: 'p{color:red}',
  kinds: '{}',
  files: { 'font-serif': new Uint8Array([1, 2, 3]) },
  built: '2026-11-28',
};

describe('the file of the page', () => {
  const html = pageHtml(parts);

  test('is the same for the same parts', () => {
    expect(pageHtml(parts)).toBe(html);
  });

  test('allows no request, and no script but its own', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const inline = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(inline).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${digest}' blob:`);
    expect(html).not.toMatch(/(?:src|href)=/);
  });

  test('holds its parts packed, so that nothing in them is taken for markup', () => {
    const packed = /id="part-app">([^<]+)</.exec(html)?.[1] ?? '';
    expect(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')).toBe(parts.app);
    expect(/id="part-font-serif">([^<]+)</.exec(html)?.[1]).toBeDefined();
  });
});

describe('kinds as code', () => {
  const source = kindsOf([]);
  const some = { ...source, ids: () => TWO };
  // Where no code may be made of strings, as in the page.
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const host = runInContext(`(${kindsCode(some)})`, context) as HostKinds;
  const kinds = embeddedKinds({
    ...host,
    kinds: Object.fromEntries(
      Object.entries(host.kinds).map(([id, { validatorCode, programCode, ...kind }]) => [
        id,
        { ...kind, validator: () => validatorCode(schemaRuntime), programs: new Map(programCode) },
      ]),
    ),
  });

  test.each(TWO)('make of %s what its files make', async (id) => {
    const kind = loadKind(id);
    if (!kind.ok) throw new Error(id);
    const values = parseValues(kind.value.example, 'values.yaml');
    const theirs = await make(values, { kinds });
    const ours = await make(values);
    expect(theirs.findings).toEqual(ours.findings);
    expect(theirs.prepared?.letter.blocks).toEqual(ours.prepared?.letter.blocks);
    expect(theirs.prepared?.kind.programs?.size).toBeGreaterThan(0);
  });

  test('are all kinds of a source', () => {
    expect(kindIds()).toEqual(expect.arrayContaining([...TWO]));
    expect(Object.keys(host.kinds)).toEqual(TWO);
  });
});

describe('a draft', () => {
  test('is a values file, whatever is typed into it', () => {
    const typed = {
      kind: 'credit',
      id: '1',
      changed: 0,
      data: withData({}, '/promisor/name', '甲: [公司] #1\n乙'),
    };
    const parsed = parseValues(textOfDraft(typed), 'draft');
    expect(parsed.ok && parsed.value.data).toEqual({
      kind: 'credit',
      promisor: { name: '甲: [公司] #1\n乙' },
    });
  });

  test('loses with a value the groups that it leaves empty, and rows keep their places', () => {
    const two = withData(withData({}, '/rows', [{ name: '甲' }, { name: '乙' }]), '/promisor/name', '丙');
    expect(withData(two, '/promisor/name', undefined)).toEqual({ rows: [{ name: '甲' }, { name: '乙' }] });
    expect(withData(two, '/rows/0', undefined)).toMatchObject({ rows: [{ name: '乙' }] });
    expect(withData(two, '/rows/0/name', undefined)).toMatchObject({ rows: [{}, { name: '乙' }] });
  });
});
