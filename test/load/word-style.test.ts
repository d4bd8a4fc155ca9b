import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordStyle } from '../../src/load/index.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { resolveLayout } from '../../src/render/layout/index.ts';
import { fullLetter } from '../builders/letter.ts';
import { layoutOf, unzipped } from '../render/docx/parts.ts';

const PRINT = {
  layout: 'official',
  bodyFont: '仿宋_GB2312',
  titleFont: '华文中宋',
  headingFont: '楷体',
  bodySize: 15,
  titleSize: 20,
  linePitch: 27,
  margins: { top: 36, right: 25, bottom: 34, left: 29 },
  headerText: '示例公司 & 分公司',
  footerText: '示例市示例路1号',
  pageNumber: 'page-of-pages',
} as const;

type Parts = Record<string, string>;
/** A Word file as a house would keep it, with parts changed. */
function template(change: (parts: Parts) => void = () => {}): Uint8Array {
  const parts: Parts = { ...unzipped(renderDocx(fullLetter(), { layout: layoutOf(PRINT) })) };
  change(parts);
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])));
}
const edited = (parts: Parts, path: string, edit: (xml: string) => string): void => {
  parts[path] = edit(parts[path] ?? '');
};

describe('a house style from a Word file', () => {
  it('is its margins, faces, sizes, pitch, header and footer', () => {
    const { layout: _, ...said } = PRINT;
    const read = readWordStyle(template());
    expect(read.findings).toEqual([]);
    expect(read).toMatchObject({ ok: true, value: said });
    expect(resolveLayout(read.ok ? read.value : {}).ok).toBe(true);
  });

  it('follows styles to their bases and faces to the theme', () => {
    const themed = template((parts) => {
      edited(parts, 'word/styles.xml', (xml) =>
        xml.replace(/(w:styleId="BodyText".*?)w:eastAsia="[^"]*"/s, '$1w:eastAsiaTheme="minorEastAsia"'),
      );
      parts['word/theme/theme1.xml'] =
        '<a:theme xmlns:a="a"><a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>';
    });
    expect(readWordStyle(themed)).toMatchObject({ ok: true, value: { bodyFont: '等线' }, findings: [] });
    const bare = template((parts) =>
      edited(parts, 'word/styles.xml', (xml) =>
        xml.replace(/(w:styleId="Title".*?)<w:rPr>.*?<\/w:rPr>/s, '$1'),
      ),
    );
    // The title of the file has no look of its own: it has that of its base.
    expect(readWordStyle(bare)).toMatchObject({
      ok: true,
      value: { titleFont: '仿宋_GB2312', titleSize: 15 },
    });
  });

  it('says what was not taken: a theme face that is missing, a picture, other paper', () => {
    const odd = template((parts) => {
      edited(parts, 'word/styles.xml', (xml) =>
        xml.replace(/(w:styleId="BodyText".*?)w:eastAsia="[^"]*"/s, '$1w:eastAsiaTheme="minorEastAsia"'),
      );
      delete parts['word/theme/theme1.xml'];
      edited(parts, 'word/document.xml', (xml) => xml.replace(/w:pgSz w:w="\d+"/, 'w:pgSz w:w="12240"'));
      for (const path of Object.keys(parts).filter((name) => name.startsWith('word/header')))
        edited(parts, path, (xml) => xml.replace('</w:p>', '<w:r><w:drawing/></w:r></w:p>'));
    });
    const read = readWordStyle(odd);
    expect(read.ok && read.value.bodyFont).toBeUndefined();
    expect(read.findings.map(({ message }) => message.en).join('\n')).toMatch(
      /216×297[\s\S]*theme font minorEastAsia[\s\S]*picture/,
    );
    expect(read.findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('is refused with macros, without styles, and when it is no Word file', () => {
    const why = (bytes: Uint8Array) =>
      readWordStyle(bytes)
        .findings.map(({ message }) => message.zh)
        .join();
    expect(
      why(
        template((parts) => {
          parts['word/vbaProject.bin'] = 'vba';
        }),
      ),
    ).toContain('宏');
    expect(
      why(
        template((parts) => {
          delete parts['word/styles.xml'];
        }),
      ),
    ).toContain('没有样式');
    expect(why(new TextEncoder().encode('PK no zip'))).toContain('不是 .docx');
    expect(
      why(template((parts) => edited(parts, 'word/styles.xml', () => '<!DOCTYPE x><w:styles/>'))),
    ).toContain('文档类型');
    expect(why(template((parts) => edited(parts, 'word/styles.xml', () => '<w:styles>')))).toContain('XML');
  });
});
