import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocxText } from '../../src/load/docx/index.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

function docx(body: string, parts: Zippable = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${MC}><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...parts });
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function texts(bytes: Uint8Array): readonly string[] | string {
  const outcome = readDocxText(bytes);
  return outcome.ok ? outcome.value : (outcome.findings[0]?.code ?? 'none');
}

describe('the text of a document', () => {
  test('paragraphs, cells and text boxes in their order', () => {
    const body = `${p('第一段')}<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>${p('&lt;末&gt;&#x6bb5;')}`;
    expect(texts(docx(body))).toEqual(['第一段', '甲', '乙', '<末>段']);
  });

  test('deleted text, field codes and second renderings are not printed', () => {
    const body =
      '<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>图</w:t></w:r></mc:Choice>' +
      '<mc:Fallback><w:r><w:t>图</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect(texts(docx(body))).toEqual(['新图']);
  });

  test('underlined spaces are a blank', () => {
    const body =
      '<w:p><w:r><w:t>期限为</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">    </w:t></w:r></w:p>';
    expect(texts(docx(body))).toEqual(['期限为____']);
  });
});

describe('what is refused', () => {
  const entity = (declaration: string) =>
    zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE d [${declaration}]><w:document ${W}><w:body>${p('&a;')}</w:body></w:document>`,
      ),
    });

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'FILE-SHAPE'],
    ['an old .doc or an encrypted file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'FILE-SHAPE'],
    ['a ZIP without a text', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'FILE-SHAPE'],
    ['a macro', docx(p('甲'), { 'word/vbaProject.bin': new Uint8Array(8) }), 'FILE-SHAPE'],
    [
      'a path that leaves the archive',
      docx(p('甲'), { '../../etc/passwd': new Uint8Array(8) }),
      'FILE-SHAPE',
    ],
    ['a drive letter', docx(p('甲'), { 'C:\\x.txt': new Uint8Array(8) }), 'FILE-SHAPE'],
    ['an exponential entity', entity('<!ENTITY a "&b;&b;"><!ENTITY b "xx">'), 'FILE-SHAPE'],
    ['an external entity', entity('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'FILE-SHAPE'],
    ['an unknown entity', docx(p('&a;')), 'FILE-SYNTAX'],
    ['broken XML', docx('<w:p>'), 'FILE-SYNTAX'],
    ['a cut file', docx(p('甲'.repeat(5000))).subarray(0, 200), 'FILE-SYNTAX'],
    ['nesting without end', docx('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'FILE-SHAPE'],
    ['paragraphs without end', docx('<w:p/>'.repeat(20_001)), 'FILE-TOO-LARGE'],
    ['text without end', docx(p('甲'.repeat(600_000))), 'FILE-TOO-LARGE'],
    [
      'two thousand parts',
      docx(p('甲'), Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`x/${i}`, new Uint8Array()]))),
      'FILE-SHAPE',
    ],
    [
      'a text in another encoding',
      zipSync({ 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'FILE-ENCODING',
    ],
  ])('%s', (_, bytes, code) => {
    expect(texts(bytes)).toBe(code);
  });

  test('a bomb is given up early, in time and memory', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(120_000_000), { level: 9 }] });
    const start = performance.now();
    const before = process.memoryUsage().arrayBuffers;
    expect(texts(bomb)).toBe('FILE-TOO-LARGE');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  test('two texts in one archive', () => {
    const two = docx(p('甲'), { 'word/document2.xml': strToU8('<x/>') });
    expect(texts(two)).toBe('FILE-SHAPE');
  });

  test('cut and changed bytes never crash it', () => {
    const whole = docx(p('自受理之日起24小时内答复。').repeat(20));
    for (let i = 0; i < 600; i++) {
      const copy = whole.slice(0, whole.length - (i % 7) * 9);
      copy[(i * 7919) % copy.length] = (i * 31) % 256;
      expect(() => readDocxText(copy)).not.toThrow();
    }
  });
});
