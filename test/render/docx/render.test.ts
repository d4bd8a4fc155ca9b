import { deflateRawSync } from 'node:zlib';
import { Packer } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../../src/model/container.ts';
import type { Letter, Reference } from '../../../src/model/letter.ts';
import { compileDocument } from '../../../src/render/docx/compile.ts';
import { slotOfMark } from '../../../src/render/docx/context.ts';
import { decisionsOf } from '../../../src/render/docx/decisions.ts';
import { documentOf } from '../../../src/render/docx/document.ts';
import { createDocxRenderer, renderDocx } from '../../../src/render/docx/index.ts';
import { skeletonParts } from '../../../src/render/docx/skeleton.ts';
import { structureOf } from '../../../src/render/docx/structure.ts';
import {
  annex,
  blank,
  box,
  chapter,
  clause,
  column,
  fullLetter,
  labelled,
  letter,
  missing,
  paragraph,
  reference,
  roleParagraph,
  signatures,
  table,
} from '../../builders/letter.ts';
import { controlsOf, layoutOf, part, partsOf, unzipped } from './parts.ts';

const layout = layoutOf();

/** A letter with a value in every kind of place. */
const letterWith = (value: string, other: string): Letter =>
  letter(
    [
      chapter(
        '1',
        ['章', blank(value, '/a')],
        clause('1.1', ['见', reference('clause-body-1', '1'), blank(other, '/b')]),
      ),
      table(['甲', '乙'], [[blank(value, '/a'), blank(other, '/c')]], '表'),
      signatures(column('甲方', value), column('乙方', other)),
      annex('附', [paragraph(blank(other, '/a'))]),
    ],
    { title: [blank(other, '/b')] },
  );

/** Whatever a person or an attacker may type, beyond what filling lets through. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    '{list:body-0}',
    '{reference-0}',
    ']]>',
    '<w:t>',
    '&amp;',
    '"\'',
    '{{x}}',
    '\\u0041',
    ' 前后 ',
    '\u202e右到左',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']',
      '{',
      '}',
      '-',
      '0',
      '\n',
      '\t',
      '😀',
      '䶮',
      '\u00a0',
      '\ufdd0',
      '\ufdd1',
      '\ue000',
    ),
  }),
);

describe('a rendered letter', () => {
  it('is the same bytes every time, with zip entries of no date', () => {
    const first = renderDocx(fullLetter(), { layout });
    expect(renderDocx(fullLetter(), { layout })).toEqual(first);
    const draft = () => renderDocx(fullLetter({ draft: { missing: [] } }), { layout });
    expect(draft()).toEqual(draft());
    const view = new DataView(first.buffer);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021]);
  });

  it('is the same bytes from a renderer that has already rendered others like it', () => {
    const renderer = createDocxRenderer({ deflate: (bytes) => deflateRawSync(bytes) });
    const fresh = createDocxRenderer({ deflate: (bytes) => deflateRawSync(bytes) });
    const container = containerOf('a: 1\n', '{}');
    renderer.render(letterWith('甲', '乙'), { layout, container });
    renderer.render(fullLetter(), { layout });
    const options = { layout, container, metadata: { title: '二' } };
    expect(renderer.render(letterWith('丙', '丁'), options)).toEqual(
      fresh.render(letterWith('丙', '丁'), options),
    );
  });

  it('shows filled blanks as the text around them, in plain text controls, and underlined only when asked', () => {
    const tested = letter([paragraph('在', blank('4小时', '/response'), '内答复')]);
    const plain = part(partsOf(tested), 'word/document.xml');
    expect(plain).toMatch(/<w:dataBinding [^>]*\/><w:text w:multiLine="1"\/>/);
    expect(plain).not.toMatch(/FilledBlank|w15:dataBinding/);
    const underlined = part(partsOf(tested, { blanks: 'underline' }), 'word/document.xml');
    expect(underlined).toContain('FilledBlank');
    expect(underlined).toContain('w15:dataBinding');
  });

  it('lets Word break a long address rather than tear the line before it, and no short code', () => {
    const xml = (value: string) =>
      part(partsOf(letter([paragraph('邮件至', blank(value, '/email'))])), 'word/document.xml');
    expect(xml('after-sales.service.center@long-company-name.example.cn')).toContain(
      '<w:wordWrap w:val="0"/>',
    );
    expect(xml('91420115MA00000T4X')).not.toContain('w:wordWrap');
  });

  it('counts pages from a number and to a total where the letter is a part of something longer', () => {
    const bytes = renderDocx(fullLetter(), { layout: layoutOf(), pageNumbers: { start: 37, total: 120 } });
    const parts = unzipped(bytes);
    expect(part(parts, 'word/document.xml')).toContain('<w:pgNumType w:start="37"/>');
    const footer = Object.entries(parts).find(([path]) => path.startsWith('word/footer'))?.[1] ?? '';
    expect(footer).toContain('120');
    expect(footer).not.toContain('NUMPAGES');
  });

  it('is what docx writes when it is given the values themselves', () => {
    for (const [value, other] of [
      ['4小时', '甲 & <乙>'],
      ['多行\n第二行\t制表', '\'"]]>'],
      ['同', '同'],
    ] as const) {
      const tested = letterWith(value, other);
      const { slots } = structureOf(tested);
      const plain = skeletonParts(tested, layout, (piece) => {
        const slot = slots.findIndex(({ pointer, text }) => pointer === piece.pointer && text === piece.text);
        return slot < 0 ? undefined : slot;
      });
      const filled = partsOf(tested);
      for (const [path, xml] of plain) expect(filled[path], path).toBe(xml);
    }
  });

  it('prints every value as it stands and binds it to an element that holds it', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (value, other) => {
        const parts = partsOf(letterWith(value, other));
        const expected = [other, value, other, value, other, value, other, other].filter(
          (text) => text !== '',
        );
        const controls = controlsOf(part(parts, 'word/document.xml'));
        expect(controls.map(({ text }) => text)).toEqual(expected);
        const elements = part(parts, 'customXml/item1.xml').match(/<value /g) ?? [];
        for (const { xpath } of controls) {
          const place = Number(/value\[(\d+)\]$/.exec(xpath ?? '')?.[1]);
          expect(place >= 1 && place <= elements.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives a sum in figures and in capitals an element each, and a value printed twice one', () => {
    const tested = letter([
      paragraph(blank('100元', '/sum'), blank('壹佰元整', '/sum'), blank('100元', '/sum')),
    ]);
    const parts = partsOf(tested);
    expect(controlsOf(part(parts, 'word/document.xml')).map(({ xpath }) => xpath?.at(-2))).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect(part(parts, 'customXml/item1.xml')).toContain(
      '<value pointer="/sum">100元</value><value pointer="/sum">壹佰元整</value></values>',
    );
  });

  it('carries no properties but those of the user', () => {
    const parts = unzipped(
      renderDocx(fullLetter(), { layout, metadata: { title: '甲&乙', company: '丙公司' } }),
    );
    const core = part(parts, 'docProps/core.xml').replace(/ xmlns:\w+="[^"]*"/g, '');
    expect(core).toContain('<cp:coreProperties><dc:title>甲&amp;乙</dc:title></cp:coreProperties>');
    expect(part(parts, 'docProps/app.xml')).toContain('><Company>丙公司</Company></Properties>');
    expect(parts['docProps/custom.xml']).toBeUndefined();
  });

  it('has every colour automatic in its styles, and only its own styles', () => {
    const styles = part(partsOf(fullLetter()), 'word/styles.xml');
    expect(new Set(styles.match(/<w:color w:val="[^"]*"/g))).toEqual(new Set(['<w:color w:val="auto"']));
    expect(styles).not.toContain('Hyperlink');
    for (const used of part(partsOf(fullLetter()), 'word/document.xml').matchAll(
      /w:(?:p|r)Style w:val="([^"]*)"/g,
    ))
      expect(styles).toContain(`w:styleId="${used[1]}"`);
  });

  it('holds the number in a cross reference, as a field that finds its clause', () => {
    const document = part(partsOf(fullLetter()), 'word/document.xml');
    const [, name, text] =
      /<w:fldSimple w:instr=" REF (\S+) [^"]*">.*?<w:t [^>]*>([^<]*)</.exec(document) ?? [];
    expect(text).toBe('2.1');
    expect(document).toContain(`<w:bookmarkStart w:name="${name}"`);
  });

  it('links a cross reference whose form no field prints', () => {
    const target = labelled('1', '1、', false, '甲');
    const cross: Reference = { type: 'reference', target: target.id, text: '第二条第1项', number: '二.1' };
    const document = part(partsOf(letter([target, paragraph('见', cross)])), 'word/document.xml');
    expect(document).not.toContain('REF');
    expect(/<w:hyperlink w:anchor="_Ref0001">.*?<w:t [^>]*>([^<]*)</.exec(document)?.[1]).toBe('第二条第1项');
  });

  it('lets no punctuation hang out of the margins and puts no space around figures', () => {
    expect(part(partsOf(fullLetter()), 'word/styles.xml')).toContain(
      '<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    );
  });

  it('gives sizes in half points, which WPS reads, and 28 characters to an official line', () => {
    const styles = part(partsOf(fullLetter(), { layout: 'official' }), 'word/styles.xml');
    expect([...styles.matchAll(/w:szC?s? w:val="([^"]*)"/g)].map(([, size]) => size)).not.toContain('16pt');
    const [body = ''] = /w:styleId="BodyText".*?<\/w:style>/.exec(styles) ?? [];
    const [size = 0, spacing = 0] = [/w:sz w:val="(\d+)"/, /w:spacing w:val="(-?\d+)"/].map((pattern) =>
      Number(pattern.exec(body)?.[1]),
    );
    // 210 mm less 28 and 26 mm, in points.
    const width = ((210 - 28 - 26) / 25.4) * 72;
    expect(Math.floor(width / (size / 2 + spacing / 20))).toBe(28);
  });

  it('keeps the signature block whole, with 特此承诺 and the two paragraphs before that', () => {
    const tested = letter([
      paragraph('零'),
      paragraph('甲'),
      paragraph('乙'),
      roleParagraph('closing', '特此承诺。'),
      signatures(column('承诺人', '某公司')),
    ]);
    const paragraphs = part(partsOf(tested), 'word/document.xml').match(/<w:p>.*?<\/w:p>/g) ?? [];
    expect(paragraphs.map((xml) => xml.includes('<w:keepNext/>'))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('sets a long name on the line below its label, whichever letter came before', () => {
    const named = (name: string) =>
      letter([paragraph('甲'), signatures(column('制造商', name), column('确认方', '某厂'))]);
    const render = createDocxRenderer();
    // The rules to sign on stand below their long labels in any case.
    const breaks = (name: string) =>
      part(unzipped(render.render(named(name), { layout })), 'word/document.xml').split('<w:br/>').length - 1;
    expect([breaks('某公司'), breaks('苏州恒岳精密机床有限公司'), breaks('某公司')]).toEqual([2, 4, 2]);
  });

  it('keeps text that introduces a table with it', () => {
    const tested = letter([
      paragraph('时限如下：'),
      table(['甲'], [['乙']]),
      paragraph('丙：'),
      paragraph('丁'),
    ]);
    const paragraphs = part(partsOf(tested), 'word/document.xml').match(/<w:p>.*?<\/w:p>/g) ?? [];
    const kept = paragraphs.filter((xml) => xml.includes('<w:keepNext/>')).join('');
    expect(kept).toContain('时限如下');
    expect(kept).toContain('丙');
    expect(kept).not.toContain('丁');
  });

  it('repeats the head of a table and splits no row', () => {
    const rows = part(partsOf(fullLetter()), 'word/document.xml').match(/<w:trPr>.*?<\/w:trPr>/g);
    expect(rows).toEqual([
      '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
      '<w:trPr><w:cantSplit/></w:trPr>',
      '<w:trPr><w:cantSplit/></w:trPr>',
    ]);
  });

  it('gives a column room by its text and fills the type area', () => {
    const tested = letter([table(['号', '内容'], [['1', '承诺人应当在收到客户请求后及时处理']])]);
    const grid = [...part(partsOf(tested), 'word/document.xml').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(
      ([, w]) => Number(w),
    );
    const [first = 0, second = 0] = grid;
    expect(first).toBeGreaterThan(1000);
    expect(second).toBeGreaterThan(2 * first);
    // 210 mm less two margins of 31.8 mm.
    expect(first + second).toBe(8300);
  });

  it('numbers odd and even pages apart in the dashed form, by fields in both', () => {
    const dashed = partsOf(fullLetter(), { pageNumber: 'dashed' });
    expect(part(dashed, 'word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
    expect(part(dashed, 'word/footer1.xml')).toContain('PAGE');
    expect(part(dashed, 'word/footer2.xml')).toContain('PAGE');
    expect(part(partsOf(fullLetter()), 'word/footer1.xml')).toContain('NUMPAGES');
    expect(partsOf(fullLetter(), { pageNumber: 'none' })['word/footer1.xml']).toBeUndefined();
  });

  it('has the page of the layout', () => {
    const document = part(partsOf(fullLetter(), { layout: 'official' }), 'word/document.xml');
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  it('shows what a draft lacks: placeholders, a watermark, a list', () => {
    const parts = partsOf(
      letter([paragraph('在', missing('响应时限', '/response'), '内'), paragraph(box(true))], {
        draft: { missing: [{ pointer: '/response', title: '响应时限', code: 'BLANK-REQUIRED' }] },
      }),
    );
    const document = part(parts, 'word/document.xml');
    expect(controlsOf(document)[0]).toMatchObject({ tag: '/response', text: '（待填：响应时限）' });
    expect(document).toContain('<w:showingPlcHdr/>');
    expect(document).toContain('1. 响应时限');
    expect(document).toContain('<w14:checked w14:val="1"/>');
    expect(part(parts, 'word/header1.xml')).toContain('string="草稿"');
  });

  it('is compiled as the public packer of docx would zip it', async () => {
    const document = () =>
      documentOf(structureOf(fullLetter()).marked(), layout, decisionsOf(fullLetter(), layout), slotOfMark);
    const packed = unzipped(await Packer.pack(document(), 'uint8array'));
    expect(compileDocument(document()).get('word/document.xml')).toBe(packed['word/document.xml']);
  });
});
