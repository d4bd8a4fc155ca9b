import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRenderer, kindIds, loadKind, make, parseValues } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { pageFile } from './page-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
const file = join(folder, '承诺书.html');
const renderer = createRenderer({ fonts: async () => ({ builtIn: builtInFonts() }) });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let context: BrowserContext;
let page: Page;
/** What the page asked of anybody, and what went wrong in it. */
let asked: string[];

beforeAll(async () => {
  writeFileSync(file, pageFile());
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(120_000);
});
afterAll(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});
/** A page of its own, on nothing. */
async function fresh() {
  await page?.close();
  asked = [];
  page = await context.newPage();
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', (error) => asked.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') asked.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('searchbox').waitFor();
}

/** Begins a letter of a kind from its card. */
async function begin(id: string) {
  await page.getByRole('searchbox').fill(id);
  await page.getByRole('button', { name: `填这一种：${titleOf(id)}`, exact: true }).click();
  await page.locator('.preview .page').first().waitFor();
}

function titleOf(id: string): string {
  const kind = loadKind(id);
  if (!kind.ok) throw new Error(id);
  return kind.value.manifest.title.zh;
}

function exampleOf(id: string): string {
  const kind = loadKind(id);
  if (!kind.ok) throw new Error(id);
  return kind.value.example;
}

async function drop(name: string, content: string | Buffer) {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('打开文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

const files = () => page.getByRole('navigation').first().getByRole('button', { name: '取文件' });

async function taken(label: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: label }).click();
  return readFileSync(await (await waiting).path());
}

const parts = (docx: Uint8Array) =>
  Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);

function textOf(pdf: Uint8Array): string {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('the files of the page', () => {
  beforeAll(fresh);

  test.each(kindIds())('makes of the example of %s what the command line makes', async (id) => {
    await drop('填写.yaml', exampleOf(id));
    const saved = (await taken('保存填写文件')).toString('utf8');
    await files().click();
    const policy = await taken('服务水平策略（.policy.json）');
    const pdf = await taken('PDF 文件（.pdf）');
    const docx = await taken('Word 文件（.docx）');
    const made = await make(
      parseValues(saved, 'values.yaml'),
      { formats: ['docx', 'pdf', 'policy'] },
      renderer,
    );
    const here = (suffix: string) =>
      made.files.find((one) => one.suffix === suffix)?.bytes ?? new Uint8Array();
    expect(policy.toString('utf8')).toBe(Buffer.from(here('.policy.json')).toString('utf8'));
    expect(parts(docx)).toEqual(parts(here('.docx')));
    expect(textOf(pdf)).toBe(textOf(here('.pdf')));
    expect(asked).toEqual([]);
  });
});

describe('the page', () => {
  beforeEach(fresh);

  test('a clerk makes a letter from nothing, makes a mistake and corrects it', async () => {
    await begin('integrity');
    await files().click();
    await expect(page.getByText('先改完必须改的问题').textContent()).resolves.toContain('取文件');
    await drop('填写.yaml', exampleOf('integrity'));
    await page.locator('.preview .page').first().waitFor();
    const field = page.getByRole('textbox', { name: /统一社会信用代码/ }).first();
    const right = await field.inputValue();
    await field.fill('91420115');
    await page.locator('.bad').first().waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await field.inputValue()).toBe(right);
    await page.locator('.bad').first().waitFor({ state: 'detached' });
    await files().click();
    expect((await taken('Word 文件（.docx）')).length).toBeGreaterThan(5_000);
    expect(asked).toEqual([]);
  });

  test('a value that is clicked in the pages leads to its field, and a field to its value', async () => {
    await drop('填写.yaml', exampleOf('service-deadline'));
    await page.locator('.preview [data-pointer="/response"]').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('f-response');
    expect(await page.locator('.preview .focus').count()).toBeGreaterThan(0);
  });

  test('opens a Word and a PDF file of its own, and saves what was filled in', async () => {
    const { files: made } = await make(
      parseValues(exampleOf('schedule'), 'values.yaml'),
      { formats: ['docx', 'pdf'] },
      renderer,
    );
    for (const suffix of ['.docx', '.pdf']) {
      await drop(`来函${suffix}`, Buffer.from(made.find((one) => one.suffix === suffix)?.bytes ?? []));
      await page.getByText(`已打开：来函${suffix}`).waitFor();
      const saved = (await taken('保存填写文件')).toString('utf8');
      const again = await make(parseValues(saved, 'values.yaml'), { formats: ['text'] }, renderer);
      const first = await make(
        parseValues(exampleOf('schedule'), 'values.yaml'),
        { formats: ['text'] },
        renderer,
      );
      expect(again.files).toEqual(first.files);
    }
  });

  test('keeps a draft until it is cleared', async () => {
    await begin('credit');
    await page.reload();
    await page
      .getByRole('button', { name: new RegExp(titleOf('credit')) })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '清除本机草稿' }).click();
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
  });

  test.each([
    ['没有数据.docx', Buffer.from('PK\u0003\u0004不是压缩包')],
    ['坏.pdf', Buffer.from('%PDF-1.7\n')],
    ['图.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['空.yaml', Buffer.alloc(0)],
    ['别的.yaml', Buffer.from('名称: 甲\n')],
  ])('says what is wrong with %s', async (name, bytes) => {
    await drop(name, bytes);
    await page.getByText(`没有做成：${name}`).waitFor();
    expect(await page.getByRole('status').getByRole('listitem').count()).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  });

  test.each([
    ['light', 360],
    ['dark', 1024],
    ['light', 2560],
  ] as const)('has no serious barrier: %s, %i px', async (colorScheme, width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await barriers()).toEqual([]);
    await drop('填写.yaml', exampleOf('bid-service'));
    await page.locator('.preview .page').first().waitFor();
    expect(await barriers()).toEqual([]);
    await files().click();
    await page.getByRole('button', { name: 'Word 文件（.docx）' }).waitFor();
    expect(await barriers()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('is filled in with the keyboard alone', async () => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('credit');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = page.getByRole('textbox').first();
    await first.waitFor();
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((field) => field === document.activeElement)) break;
    }
    await page.keyboard.type('甲-1');
    expect(await first.inputValue()).toBe('甲-1');
  });
});

/** What axe finds serious or worse; it runs as the browser's tools do, outside the page's policy. */
async function barriers(): Promise<readonly string[]> {
  const found = (await page.evaluate(`${axe};axe.run(document)`)) as {
    violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
