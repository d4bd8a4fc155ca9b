import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../../src/model/container.ts';
import { extractFromDocx, isEdited, renderDocx } from '../../../src/render/docx/index.ts';
import { fullLetter } from '../../builders/letter.ts';
import { layoutOf } from './parts.ts';

const layout = layoutOf();
const container = containerOf('number: FW-1\r\n# ]]> & <b>\n', '{"a":"\\u0041"}');
const rendered = renderDocx(fullLetter(), { layout, container });

/** The file with a part rewritten, as another program would save it. */
function resaved(change: (path: string, xml: string) => string | undefined): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, data] of Object.entries(unzipSync(rendered))) {
    const xml = change(path, new TextDecoder().decode(data));
    if (xml !== undefined) files[path] = strToU8(xml);
  }
  return zipSync(files);
}
const inDocument = (change: (xml: string) => string) =>
  resaved((path, xml) => (path === 'word/document.xml' ? change(xml) : xml));
const codes = (bytes: Uint8Array) => extractFromDocx(bytes).findings.map(({ code }) => code);

describe('the data in a DOCX', () => {
  it('come back exactly as they went in, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (values, policy) => {
        const outcome = extractFromDocx(
          renderDocx(fullLetter(), { layout, container: containerOf(values, policy) }),
        );
        expect(outcome).toMatchObject({ ok: true, value: { values, policy } });
      }),
      { numRuns: 15 },
    );
    expect(extractFromDocx(rendered)).toMatchObject({ ok: true, value: container });
  });

  it('are refused when they are not those of the digest', () => {
    expect(codes(resaved((_, xml) => xml.replace('FW-1', 'FW-2')))).toEqual(['EXTRACT-DIGEST']);
    expect(codes(resaved((_, xml) => xml.replace(/<file name="policy.json">.*?<\/file>/, '')))).toEqual([
      'EXTRACT-DIGEST',
    ]);
  });

  it('are missed plainly in a letter without them and in files that are no letter', () => {
    expect(codes(renderDocx(fullLetter(), { layout }))).toEqual(['EXTRACT-NONE']);
    expect(codes(resaved((path, xml) => (path.startsWith('customXml') ? undefined : xml)))).toEqual([
      'EXTRACT-NONE',
    ]);
    expect(codes(strToU8('no zip file at all'))).toEqual(['EXTRACT-NONE']);
    expect(codes(rendered.slice(0, 3000))).toEqual(['EXTRACT-NONE']);
    expect(codes(new Uint8Array())).toEqual(['EXTRACT-NONE']);
  });

  it('are not sought in hostile archives', () => {
    const bomb = zipSync({ 'customXml/item1.xml': new Uint8Array(33 * 1024 * 1024) });
    expect(codes(bomb)).toEqual(['EXTRACT-NONE']);
    const own = unzipSync(rendered);
    expect(codes(zipSync({ ...own, '../evil.xml': strToU8('x') }))).toEqual(['EXTRACT-NONE']);
    expect(codes(zipSync({ ...own, '/etc/evil': strToU8('x') }))).toEqual(['EXTRACT-NONE']);
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`x/${i}`, strToU8('')]));
    expect(codes(zipSync({ ...many, ...own }))).toEqual(['EXTRACT-NONE']);
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><container xmlns="urn:pledgekit:container"/>';
    expect(codes(zipSync({ 'customXml/item1.xml': strToU8(entity) }))).toEqual(['EXTRACT-NONE']);
  });
});

describe('an edited DOCX', () => {
  it('is not one that was just rendered, nor one that a program merely saved anew', () => {
    expect(isEdited(rendered)).toBe(false);
    const saved = inDocument((xml) =>
      xml
        .replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD">')
        .replace(
          '内作出首次响应。</w:t></w:r>',
          '内作出</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>首次响应。</w:t></w:r>',
        )
        .replace(
          /<w:bookmarkEnd/,
          '<w:bookmarkStart w:id="99" w:name="_GoBack"/><w:bookmarkEnd w:id="99"/><w:bookmarkEnd',
        ),
    );
    expect(isEdited(saved)).toBe(false);
  });

  it('is one whose words, numbers or order were changed', () => {
    expect(isEdited(inDocument((xml) => xml.replace('4小时', '8小时')))).toBe(true);
    expect(isEdited(inDocument((xml) => xml.replace('☐', '☑')))).toBe(true);
    expect(isEdited(inDocument((xml) => xml.replace('<w:ilvl w:val="1"/>', '<w:ilvl w:val="2"/>')))).toBe(
      true,
    );
    expect(isEdited(inDocument((xml) => xml.replace(/<w:tr>.*?<\/w:tr>/, '')))).toBe(true);
    expect(
      isEdited(resaved((path, xml) => (path === 'word/numbering.xml' ? xml.replace('%1.%2', '%1-%2') : xml))),
    ).toBe(true);
    const deleted = inDocument((xml) =>
      xml.replace(/<w:t ([^>]*)>特此承诺。<\/w:t>/, '<w:delText $1>特此承诺。</w:delText>'),
    );
    expect(isEdited(deleted)).toBe(true);
  });

  it('cannot be told when the file is not ours or lost its digest', () => {
    expect(
      isEdited(resaved((path, xml) => (path.startsWith('customXml') ? undefined : xml))),
    ).toBeUndefined();
    expect(isEdited(strToU8('no zip file'))).toBeUndefined();
  });
});
