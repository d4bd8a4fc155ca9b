import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderDocx } from '../../src/render/docx/index.ts';
import { fullLetter } from '../builders/letter.ts';
import { layoutOf } from '../render/docx/parts.ts';
import { newFolder, pledge } from './support.ts';

const EXAMPLE = 'templates/service-deadline/example.yaml';
const TEMPLATE = renderDocx(fullLetter(), {
  layout: layoutOf({ bodyFont: '仿宋_GB2312', margins: { left: 29 }, headerText: '示例公司' }),
});

/** Renders the example with a house style whose Word file lies beside it. */
async function styled(word: Uint8Array, more = '') {
  const folder = newFolder();
  writeFileSync(join(folder, '模板.docx'), word);
  writeFileSync(join(folder, 'house.yaml'), `from: 模板.docx\n${more}`);
  const run = await pledge([
    'render',
    EXAMPLE,
    '--style',
    join(folder, 'house.yaml'),
    '-f',
    'docx,html',
    '-o',
    folder,
  ]);
  return { ...run, folder };
}

test('letters take the look of the house’s Word file, and what the style says itself wins', async () => {
  const { code, folder } = await styled(TEMPLATE, 'print: { headerText: 投标文件 }\n');
  expect(code).toBe(0);
  const html = readFileSync(join(folder, 'example.html'), 'utf8');
  expect(html).toContain('"仿宋_GB2312"');
  expect(html).toMatch(/padding:[\d.]+mm [\d.]+mm [\d.]+mm 29mm/);
  expect(html).toContain('<p class="header">投标文件</p>');
  const parts = unzipSync(readFileSync(join(folder, 'example.docx')));
  expect(Buffer.from(parts['word/styles.xml'] ?? []).toString()).toContain('w:eastAsia="仿宋_GB2312"');
});

test('a Word file with macros stops the run and is named', async () => {
  const parts = unzipSync(TEMPLATE);
  const { code, err } = await styled(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }));
  expect(code).toBe(1);
  expect(err).toMatch(/house\.yaml 第 1 行[\s\S]*宏/);
});
