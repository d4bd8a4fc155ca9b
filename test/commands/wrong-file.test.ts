import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/commands/program.ts';
import { nodeIo } from '../../src/io/index.ts';
import { newFolder, pledge } from './support.ts';

function file(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const odt = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
const docx = zipSync({ 'word/document.xml': strToU8('<a/>') });
const xlsx = zipSync({ 'xl/workbook.xml': strToU8('<a/>') });

describe('a file of the wrong kind is told what it is and what takes it', () => {
  test.each([
    ['a.doc', ole, '旧版 Word 文档', '.docx'],
    ['a.wps', ole, 'WPS 文档', '.docx'],
    ['a.yaml', ole, '旧版 Word 文档', '.docx'],
    ['a.odt', odt, 'ODT', '.docx'],
    ['a.rtf', '{\\rtf1 x}', 'RTF', '.docx'],
    ['a.pdf', '%PDF-1.7\n', 'PDF', 'pledge extract'],
    ['a.xlsx', xlsx, 'XLSX', 'pledge batch'],
  ])('check %s', async (name, content, what, remedy) => {
    const run = await pledge(['check', file(name, content)]);
    expect(run.code).toBe(1);
    expect(run.out).toContain(what);
    expect(run.out).toContain(remedy);
    expect(run.out).not.toContain('UTF-8');
  });

  test.each([
    ['a.txt', '纯文本'],
    ['a.md', 'Markdown'],
  ])('render %s', async (name, what) => {
    const { code, err } = await pledge(['render', file(name, '# 承诺书\n\n正文：[\n'), '-o', newFolder()]);
    expect([code, err.includes(what), err.includes('.docx')]).toEqual([1, true, true]);
  });

  test('render of a Word document, whatever its name', async () => {
    const { code, err } = await pledge(['render', file('a.yaml', docx), '-o', newFolder()]);
    expect([code, err.includes('Word 文档（DOCX）'), err.includes('pledge check')]).toEqual([1, true, true]);
  });

  test('check takes a Word document by its content', async () => {
    const { out } = await pledge(['check', file('a.bak', docx)]);
    expect(out).not.toContain('不是填写文件');
  });
});

describe('what is no regular file is refused before it is read', () => {
  test.each(['check', 'render', 'policy', 'extract', 'batch'])(
    '%s: a pipe, a device and a folder',
    async (command) => {
      const pipe = join(newFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      for (const path of [pipe, '/dev/zero', newFolder()]) {
        const run = await main([command, path], { ...nodeIo(), out: () => undefined, err: () => undefined });
        expect(run, path).toBe(2);
      }
    },
  );

  test('and a huge file by its size', async () => {
    const path = file('a.yaml', '');
    truncateSync(path, 3e9);
    const run = await pledge(['check', path]);
    expect([run.code, run.err.includes('FILE-TOO-LARGE')]).toEqual([1, true]);
  });
});

describe('what is printed', () => {
  const example = readFileSync('templates/service-deadline/example.yaml', 'utf8');

  test('obeys no control character of a file', async () => {
    const run = await pledge(['check', file('\u001b[31m甲.yaml', `${example}bad: "\u001b[2J"\n`)]);
    expect(run.code).toBe(1);
    expect(run.out + run.err).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    expect(run.out).toContain('␛[31m甲.yaml');
  });

  test('is no flood: the first findings of a code, then their count', async () => {
    const unknown = Array.from({ length: 3000 }, (_, index) => `unknown${index}: 1`).join('\n');
    const run = await pledge(['check', file('a.yaml', `${example}\n${unknown}\n`)]);
    expect(run.out.length).toBeLessThan(30_000);
    expect(run.out).toContain('另有 2980 处 BLANK-UNKNOWN，没有列出。');
    expect(run.out).toMatch(/共 300\d 处问题/);
    const en = await pledge(['check', file('a.yaml', `${example}\nunknown: 1\n`), '--lang', 'en']);
    expect(en.out).toContain('1 error');
  });

  test('names blanks in English where English is spoken', async () => {
    const wrong = file('a.yaml', example.replace(/^response:.*$/m, 'response: 4光年'));
    expect((await pledge(['check', wrong, '--lang', 'en'])).out).toContain('Response time (response)');
    expect((await pledge(['check', wrong])).out).toContain('响应时限（response）');
    expect((await pledge(['check', wrong, '--lang', 'fr'])).code).toBe(2);
  });
});
