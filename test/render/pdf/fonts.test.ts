import { describe, expect, it } from 'vitest';
import { resolveLayout } from '../../../src/render/layout/index.ts';
import { openFace } from '../../../src/render/pdf/faces.ts';
import { openFonts } from '../../../src/render/pdf/fonts.ts';
import { BUILT_IN_FONTS, createPdfRenderer, type OwnFont, renderPdf } from '../../../src/render/pdf/index.ts';
import { blank, box, clause, letter, paragraph, table, text } from '../../builders/letter.ts';
import { part, partsOf } from '../docx/parts.ts';
import { cutFont } from '../pdf-engine/cut-font.ts';
import { PdfFile } from './reader.ts';
import { FONTS, OPTIONS, rendered } from './support.ts';

const own = (use: string, bytes: Uint8Array): OwnFont => ({ use, file: 'own.ttf', bytes });
const typography = (fonts: readonly OwnFont[] = []) => {
  const layout = resolveLayout({ layout: 'official' });
  if (!layout.ok) throw new Error('layout');
  return openFonts({ ...FONTS, own: fonts }, layout.value);
};

/** A font file with another family of the same length in its name table, in both encodings and without spaces. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  const wide = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
  const tight = (name: string) => name.replaceAll(' ', '');
  for (const form of [(name: string) => name, tight]) {
    for (const encoded of [form, (name: string) => wide(form(name))])
      text = text.replaceAll(encoded(from), encoded(to));
  }
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('fonts of the PDF', () => {
  it('print names that only few fonts have, in text, heading and table head', async () => {
    const { bytes } = await rendered(
      letter([paragraph(text('㛃䶮𬭎', true)), table(['㛃䶮𬭎'], [['㛃']]), clause('1', '张䶮')], {
        title: [text('䶮公司')],
      }),
    );
    const file = new PdfFile(bytes);
    const all = file.pages.flatMap((page) => file.lines(page)).join('\n');
    expect(all.match(/㛃䶮𬭎/g)).toHaveLength(2);
    expect(all).toContain('䶮公司');
  });

  it('have every letter of Latin Extended-A in every style, and one design for a word', async () => {
    const fonts = typography();
    if (!fonts.ok) throw new Error('fonts');
    for (const bold of [false, true]) {
      for (const font of ['宋体', '黑体']) {
        for (let code = 0x100; code <= 0x17f; code++)
          expect(fonts.value.covers(code, font, bold), String.fromCodePoint(code)).toBe(true);
        expect(fonts.value.spans('与Dvořák和Müller会面', font, bold).map((span) => span.text)).toEqual([
          '与',
          'Dvořák',
          '和Müller会面',
        ]);
      }
    }
    const { bytes } = await rendered(
      letter([paragraph('联系人：', blank('Łukasz Wiśniewski'), '，Đặng Văn Hùng')]),
    );
    const file = new PdfFile(bytes);
    expect(file.pages.flatMap((page) => file.lines(page))).toContain(
      '联系人：Łukasz Wiśniewski，Đặng Văn Hùng',
    );
  });

  it('hold GBK and all characters of 通用规范汉字表', async () => {
    const { GBK, STANDARD_BEYOND_GBK } = await import('../../../scripts/font-characters.mjs');
    const { has } = openFace('serif', FONTS.builtIn.serif);
    const letters = [...GBK, ...STANDARD_BEYOND_GBK].filter((character) => /\p{Script=Han}/u.test(character));
    expect(letters.length).toBeGreaterThan(21_000);
    expect(letters.filter((character) => !has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('show check boxes that come out as text', async () => {
    const { bytes } = await rendered(letter([paragraph(box(true), '是', box(false), '否')]));
    const file = new PdfFile(bytes);
    expect(file.pages.flatMap((page) => file.lines(page))).toContain('☑是☐否');
  });

  it('kept the layout features when they were cut: —— is one unbroken stroke', () => {
    for (const name of BUILT_IN_FONTS.filter((one) => /^(serif|sans)/.test(one))) {
      const run = openFace(name, FONTS.builtIn[name]).font.file.layout('——');
      expect(run.glyphs).toHaveLength(1);
      expect(run.advanceWidth).toBeGreaterThan(1600);
    }
  });

  it('name character, blank and pointer of what no font has', async () => {
    const outcome = await renderPdf(
      letter([paragraph('联系人：', blank('王𰻝', '/contact/name', '联系人'))]),
      OPTIONS,
    );
    expect(outcome.ok).toBe(false);
    expect(outcome.findings.filter((finding) => finding.severity === 'error')).toMatchObject([
      { code: 'PRINT-GLYPH', pointer: '/contact/name', blank: { zh: '联系人' } },
    ]);
    expect(outcome.findings.at(-1)?.message.zh).toContain('“𰻝”（U+30EDD）');
  });

  it('find missing characters outside blanks, too, and in the header', async () => {
    const outcome = await renderPdf(letter([paragraph('ก')], { print: { headerText: 'ข' } }), OPTIONS);
    expect(outcome.findings.filter(({ code }) => code === 'PRINT-GLYPH')).toHaveLength(2);
  });

  it('say what stands in for what', () => {
    const zh = typography().findings.map((finding) => finding.message.zh);
    expect(zh).toEqual([
      'PDF 中的替代字体：仿宋 → Noto Serif SC；方正小标宋简体 → Noto Serif SC Bold；黑体 → Noto Sans SC Medium；楷体 → Noto Serif SC。',
    ]);
  });

  it('are the user’s own where given, by name, role or for Latin', () => {
    const fonts = typography([
      own('仿宋', FONTS.builtIn.sans),
      own('title', FONTS.builtIn.sans),
      own('latin', FONTS.builtIn['sans-bold']),
    ]);
    if (!fonts.ok) throw new Error('fonts');
    expect(
      fonts.value.spans('中A中', '仿宋', false).map(({ text: part, face }) => [part, face.name]),
    ).toEqual([
      ['中', 'own-0'],
      ['A', 'own-2'],
      ['中', 'own-0'],
    ]);
    expect(fonts.value.spans('中', '方正小标宋简体', false)[0]?.face.name).toBe('own-1');
    expect(fonts.findings[0]?.message.zh).not.toMatch(/仿宋 →|小标宋/);
  });

  it('are the user’s own by the name that the letter asks for, in PDF and DOCX', async () => {
    const bytes = renamed(await cutFont('承诺人应当在四小时内响应。·— '), 'Noto Serif SC', 'Hao Serif Own');
    const tested = letter([paragraph('承诺人应当在四小时内响应。'), paragraph('䶮')], {
      print: { bodyFont: '好仿宋' },
    });
    const outcome = await renderPdf(tested, { ...OPTIONS, fonts: { ...FONTS, own: [own('好仿宋', bytes)] } });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
    const file = new PdfFile(outcome.value.bytes);
    expect(file.text).toMatch(/\/BaseFont \/[A-Z]{6}\+HaoSerifOwn/);
    // What the user's font lacks comes from the product's.
    expect(file.pages.flatMap((page) => file.lines(page))).toContain('䶮');
    expect(outcome.findings.map(({ message }) => message.zh).join('')).not.toContain('好仿宋');
    const styles = part(partsOf(tested, tested.print), 'word/styles.xml');
    expect(/w:styleId="BodyText".*?<\/w:style>/.exec(styles)?.[0]).toContain('w:eastAsia="好仿宋"');
  });

  it('are refused when they are no single TrueType or OpenType file', () => {
    for (const [head, why] of [
      ['ttcf', 'TTC'],
      ['wOF2', 'WOFF'],
      ['hello', 'not a font'],
      ['\0\x01\0\0 damaged', '.'],
    ] as const) {
      const outcome = typography([own('body', new TextEncoder().encode(head))]);
      expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'PRINT-FONT' }] });
      expect(outcome.findings[0]?.message.zh).toMatch(new RegExp(`own\\.ttf.*${why}`));
    }
  });
});

describe('a renderer', () => {
  it('names what no font has in every letter that prints it, also in blocks that letters share', async () => {
    const renderer = createPdfRenderer();
    const shared = paragraph('送ก达');
    const [first, second] = [letter([paragraph('ก'), shared]), letter([paragraph('甲'), shared])];
    for (const one of [first, second, first]) {
      const outcome = await renderer.render(one, OPTIONS);
      expect(outcome.findings.filter(({ code }) => code === 'PRINT-GLYPH')).toHaveLength(1);
      expect(outcome.ok).toBe(false);
    }
  });
});
