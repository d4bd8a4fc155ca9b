import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../../src/model/container.ts';
import { extractFromPdf } from '../../../src/returned/index.ts';
import { fullLetter, letter, paragraph } from '../../builders/letter.ts';
import { pdfaProblems } from './pdfa.ts';
import { PdfFile } from './reader.ts';
import { OPTIONS, png, rendered } from './support.ts';

const PROBE = `
  import { readFileSync } from 'node:fs';
  import { createHash } from 'node:crypto';
  import { BUILT_IN_FONTS, renderPdf } from '../../../src/render/pdf/index.ts';
  import { fullLetter } from '../../builders/letter.ts';
  const fonts = BUILT_IN_FONTS.map((name) => [name, new Uint8Array(readFileSync('dist/fonts/' + name + '.ttf'))]);
  const outcome = await renderPdf(fullLetter(), {
    fonts: { builtIn: Object.fromEntries(fonts) },
    metadata: { title: '承诺书' },
    creationDate: new Date('2026-06-01T00:00:00Z'),
    container: { values: 'a', policy: 'b', digest: 'c' },
  });
  process.stdout.write(createHash('sha256').update(outcome.value.bytes).digest('hex'));
`;
const full = {
  sealImages: [{ role: '承诺人', png: png(8, [200, 0, 0, 120]) }],
  signatureFields: true,
} as const;
const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await extractFromPdf(bytes)).findings.map((finding) => finding.code);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the file as PDF/A-3b', () => {
  it('keeps every rule that is checked, with seals, fields, attachments, draft', async () => {
    const { bytes } = await rendered(
      fullLetter({ draft: { missing: [{ pointer: '/x', title: '甲', code: 'BLANK-REQUIRED' }] } }),
      {
        ...full,
        metadata: { title: '<&>"\'', author: 'A&B', subject: '主题', keywords: '承诺' },
      },
    );
    expect(pdfaProblems(bytes)).toEqual([]);
  });

  it('fails the checker when it is broken', async () => {
    const { bytes } = await rendered(fullLetter(), full);
    const text = Buffer.from(bytes).toString('latin1');
    const broken = (from: string, to: string): string => {
      expect(text).toContain(from);
      return pdfaProblems(latin1(text.replace(from, to))).join('\n');
    };
    expect(broken('%PDF-1.7', '%PDF-1.4')).toMatch(/6\.1\.2/);
    expect(broken('<pdfaid:part>3', '<pdfaid:part>2')).toMatch(/6\.6/);
    expect(broken('&lt;A &amp; B&gt;', '&lt;A &amp; C&gt;')).toMatch(/Title/);
    expect(broken('/GTS_PDFA1', '/GTS_PDFX1')).toMatch(/6\.2\.3/);
    expect(broken('/AFRelationship /Data', '/AFRelationship /Bata')).toMatch(/6\.8/);
    expect(broken('/F 4', '/F 2')).toMatch(/6\.3/);
    expect(broken('/Identity-H', '/Identity-V')).toMatch(/6\.2\.11/);
  });

  it('says nothing of the tool that made it', async () => {
    const { bytes } = await rendered(letter([paragraph('正文。')]), { metadata: { title: '承诺书' } });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /pdfmake|pdfkit|\/Producer|\/Creator\b|\/Author/i,
    );
  });
});

describe('values and policy inside the file', () => {
  it('come back as they went in, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (values, policy) => {
          const container = containerOf(Buffer.from(values).toString(), Buffer.from(policy).toString());
          const { bytes } = await rendered(letter([paragraph('正文。')]), { container });
          expect(await extractFromPdf(bytes)).toMatchObject({ ok: true, value: container });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are missed plainly in a PDF without them, and in no PDF', async () => {
    const { container: _, ...options } = OPTIONS;
    const { renderPdf } = await import('../../../src/render/pdf/index.ts');
    const outcome = await renderPdf(letter([paragraph('正文。')]), options);
    expect(outcome.ok && (await codes(outcome.value.bytes))).toEqual(['EXTRACT-NONE']);
    expect(await codes(latin1('hello'))).toEqual(['EXTRACT-FORMAT']);
    expect(await codes(new Uint8Array())).toEqual(['EXTRACT-FORMAT']);
  });

  it('are refused when they were altered', async () => {
    const { bytes } = await rendered(letter([paragraph('正文。')]));
    const text = Buffer.from(bytes).toString('latin1');
    const digest = /sha256:[0-9a-f]{64}/.exec(text)?.[0] ?? '';
    expect(await codes(latin1(text.replaceAll(digest, `sha256:${'0'.repeat(64)}`)))).toEqual([
      'EXTRACT-DIGEST',
    ]);
  });

  it('come out of a file that was signed behind its end, and only as its catalog says', async () => {
    const { bytes } = await rendered(letter([paragraph('正文。')]));
    const signed = latin1(
      `${Buffer.from(bytes).toString('latin1')}\n900 0 obj\n<</Type /Sig>>\nendobj\n%%EOF\n`,
    );
    expect((await extractFromPdf(signed)).ok).toBe(true);
    const spec = (name: string, object: number): string =>
      `<</Type /Filespec /F (${name}) /UF (${name}) /Desc (sha256:${'0'.repeat(64)}) /EF <</F ${object} 0 R>>>>`;
    const appended = latin1(
      `${Buffer.from(bytes).toString('latin1')}\n901 0 obj\n${spec('values.yaml', 903)}\nendobj\n902 0 obj\n${spec('policy.json', 903)}\nendobj\n903 0 obj\n<</Length 1>>\nstream\nx\nendstream endobj\n`,
    );
    expect(await extractFromPdf(appended)).toEqual(await extractFromPdf(bytes));
  });

  it('are not guessed at where the file is cut off, or begins with something else', async () => {
    const { bytes } = await rendered(letter([paragraph('正文。')]));
    expect(await codes(bytes.slice(0, bytes.length >> 1))).toEqual(['EXTRACT-FORMAT']);
    expect(await codes(new Uint8Array([10, ...bytes]))).toEqual(['EXTRACT-FORMAT']);
  });

  it('do not hang or grow on hostile files', async () => {
    const spec = (name: string, object: number): string =>
      `<</Type /Filespec /F (${name}) /UF (${name}) /Desc (sha256:${'0'.repeat(64)}) /EF <</F ${object} 0 R>>>>`;
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1');
    const files = [
      `1 0 obj\n${spec('values.yaml', 3)}\nendobj 2 0 obj\n${spec('policy.json', 3)}\nendobj 3 0 obj\n<</Length ${bomb.length} /Filter /FlateDecode>>\nstream\n${bomb}\nendstream endobj`,
      `1 0 obj ${'['.repeat(100_000)} /Filespec`,
      `1 0 obj ${'<<'.repeat(100_000)} /Filespec`,
      `1 0 obj (${'('.repeat(100_000)} /Filespec`,
      `1 0 obj\n${spec('values.yaml', 1)} /Length 1 0 R`,
      '1 0 obj /Filespec '.repeat(50_000),
      `${' '.repeat(500_000)}1 0 obj${' '.repeat(500_000)}`,
      '9 '.repeat(500_000),
      `1 0 obj\n${spec('values.yaml', 3)}\nendobj 2 0 obj\n${spec('policy.json', 3)}\nendobj 3 0 obj\n<</Length 999999999>>\nstream\n`,
    ];
    for (const file of files) expect((await extractFromPdf(latin1(`%PDF-1.7\n${file}`))).ok).toBe(false);
    for (const file of files)
      expect((await extractFromPdf(latin1(`%PDF-1.7\n${file}\nstartxref\n9\n%%EOF`))).ok).toBe(false);
  });

  it('never make a broken file throw', async () => {
    const { bytes } = await rendered(letter([paragraph('正文。')]));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, whole) => {
        const broken = bytes.slice(0, whole ? bytes.length : at + 1);
        broken[at] = byte;
        await extractFromPdf(broken);
      }),
      { numRuns: 60 },
    );
  });
});

describe('same input', () => {
  it('gives the same bytes in one process, whatever was printed before', async () => {
    const first = (await rendered(fullLetter(), full)).bytes;
    await rendered(letter([paragraph('A\u00a0B 不同的\u00a0内容 〇一')]));
    const again = (await rendered(fullLetter(), full)).bytes;
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
  });

  it('gives the same bytes in processes of other time zones and languages', () => {
    const { outputFiles } = buildSync({
      stdin: { contents: PROBE, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const run = (TZ: string, LANG: string): string =>
      execFileSync(process.execPath, ['--input-type=module'], {
        input: outputFiles[0]?.text ?? '',
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      });
    const here = run('Asia/Shanghai', 'zh_CN.UTF-8');
    expect(here).toMatch(/^\w{64}$/);
    expect(run('America/New_York', 'tr_TR.UTF-8')).toBe(here);
  });

  it('gives another identifier for other content', async () => {
    const id = async (text: string): Promise<string> =>
      new PdfFile((await rendered(letter([paragraph(text)]))).bytes).text.match(/\/ID \[(\(\w{32}\))/)?.[1] ??
      '';
    expect(await id('甲')).toMatch(/^\(\w{32}\)$/);
    expect(await id('甲')).not.toBe(await id('乙'));
  });
});
