import { containerOf } from '../../src/model/container.ts';
import { containerXml } from '../../src/render/docx/container.ts';
import { document, withParts } from './letters.ts';

const MAIN = 'word/document.xml';
const CONTAINER = 'customXml/item2.xml';

/** A paragraph that says something, as XML. */
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const run = (text: string, properties: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The paragraphs of the body that say something of their own: 12 characters of fixed words at least. */
function sayings(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/g)]
    .map(([whole]) => whole)
    .filter((whole) => /<w:t[^>]*>[^<]{12,}<\/w:t>/.test(whole));
}

/** Replaces the n-th saying of a document. */
function inSaying(n: number, change: (xml: string) => string): (docx: Uint8Array) => Uint8Array {
  return (docx) => {
    const all = sayings(document(docx));
    const saying = all[Math.floor((all.length * (n + 1)) / 5)] ?? '';
    return withParts(docx, { [MAIN]: (xml) => xml.replace(saying, () => change(saying)) });
  };
}

/** The first long run of a saying. */
const RUN = /<w:r>(?:(?!<\/w:r>)[\s\S])*<w:t[^>]*>([^<]{6,})<\/w:t><\/w:r>/;

/** Another figure in the control of a blank, by its tag. */
function refilled(pointer: string, to: string): (xml: string) => string {
  return (xml) =>
    xml.replace(
      new RegExp(`(<w:tag w:val="${pointer}"/>(?:(?!</w:sdt>)[\\s\\S])*?<w:t[^>]*>)[^<]*(</w:t>)`),
      (_, before: string, after: string) => `${before}${to}${after}`,
    );
}

export interface Tampering {
  readonly name: string;
  /** A blank of the letter and what it becomes, where it is about one. */
  tamper(
    docx: Uint8Array,
    blank: { readonly pointer: string; readonly before: string; readonly after: string },
  ): Uint8Array;
  /** How the change is told. */
  readonly kind: string;
}

/** Ways of changing a DOCX of ours, each a kind of its own. */
export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'a figure in its control',
    kind: 'blank',
    tamper: (docx, { pointer, after }) => withParts(docx, { [MAIN]: refilled(pointer, after) }),
  },
  {
    name: 'a figure in its control and the part that it is bound to',
    kind: 'blank',
    tamper: (docx, { pointer, before, after }) =>
      withParts(docx, {
        [MAIN]: refilled(pointer, after),
        'customXml/item1.xml': (xml) => xml.replace(`"${pointer}">${before}<`, `"${pointer}">${after}<`),
      }),
  },
  {
    name: 'a figure in the bound part alone',
    kind: 'blank',
    tamper: (docx, { pointer, before, after }) =>
      withParts(docx, {
        'customXml/item1.xml': (xml) => xml.replace(`"${pointer}">${before}<`, `"${pointer}">${after}<`),
      }),
  },
  {
    name: 'a figure typed over its control',
    kind: 'blank',
    tamper: (docx, { pointer, after }) =>
      withParts(docx, {
        [MAIN]: (xml) =>
          xml.replace(
            new RegExp(
              `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>)[\\s\\S])*?<w:tag w:val="${pointer}"/>[\\s\\S]*?</w:sdt>`,
            ),
            () => `<w:r><w:t>${after}</w:t></w:r>`,
          ),
      }),
  },
  {
    name: 'a tracked change of a figure',
    kind: 'revision',
    tamper: (docx, { pointer, before, after }) =>
      withParts(docx, {
        [MAIN]: (xml) =>
          xml.replace(
            new RegExp(
              `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>)[\\s\\S])*?<w:tag w:val="${pointer}"/>[\\s\\S]*?</w:sdt>`,
            ),
            () =>
              `<w:del w:id="901" w:author="李四" w:date="2026-11-20T09:00:00Z"><w:r><w:delText>${before}</w:delText></w:r></w:del><w:ins w:id="902" w:author="李四" w:date="2026-11-20T09:00:00Z"><w:r><w:t>${after}</w:t></w:r></w:ins>`,
          ),
      }),
  },
  ...[0, 1, 2].map(
    (n): Tampering => ({
      name: `words put into a sentence (${n})`,
      kind: 'text',
      tamper: inSaying(n, (xml) =>
        xml.replace(RUN, (whole, text: string) =>
          whole.replace(text, `${text.slice(0, 4)}原则上可以不${text.slice(4)}`),
        ),
      ),
    }),
  ),
  ...[0, 2].map(
    (n): Tampering => ({
      name: `words taken out of a sentence (${n})`,
      kind: 'text',
      tamper: inSaying(n, (xml) =>
        xml.replace(RUN, (whole, text: string) => whole.replace(text, text.slice(0, 3) + text.slice(5))),
      ),
    }),
  ),
  ...[0, 1, 2, 3].map(
    (n): Tampering => ({
      name: `a paragraph added (${n})`,
      kind: 'added',
      tamper: inSaying(n, (xml) => `${xml}${paragraph('以上承诺仅在双方另行书面确认后生效。')}`),
    }),
  ),
  ...[0, 1, 2, 3].map(
    (n): Tampering => ({
      name: `a paragraph deleted (${n})`,
      kind: 'removed',
      tamper: inSaying(n, () => ''),
    }),
  ),
  {
    name: 'a sentence added behind another',
    kind: 'added',
    tamper: inSaying(1, (xml) =>
      xml.replace(/<\/w:p>$/, '<w:r><w:t>但节假日除外不在此限。</w:t></w:r></w:p>'),
    ),
  },
  {
    name: 'two paragraphs in another order',
    kind: 'removed',
    tamper: (docx) => {
      const all = sayings(document(docx));
      const [a = '', b = ''] = [all[3], all[6]];
      return withParts(docx, {
        [MAIN]: (xml) =>
          xml
            .replace(a, '\0')
            .replace(b, () => a)
            .replace('\0', () => b),
      });
    },
  },
  {
    name: 'a comment',
    kind: 'comment',
    tamper: (docx) =>
      withParts(
        inSaying(1, (xml) =>
          xml
            .replace(/<w:r>/, '<w:commentRangeStart w:id="7"/><w:r>')
            .replace(
              /<\/w:p>$/,
              '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>',
            ),
        )(docx),
        {
          'word/comments.xml': () =>
            '<w:comments xmlns:w="x"><w:comment w:id="7" w:author="王五" w:date="2026-11-21T10:00:00Z"><w:p><w:r><w:t>这里要改成 8 小时</w:t></w:r></w:p></w:comment></w:comments>',
        },
      ),
  },
  {
    name: 'words struck out',
    kind: 'added',
    tamper: inSaying(1, (xml) => xml.replace(RUN, (_, text: string) => run(text, '<w:strike/>'))),
  },
  {
    name: 'words hidden',
    kind: 'added',
    tamper: inSaying(2, (xml) => xml.replace(RUN, (_, text: string) => run(text, '<w:vanish/>'))),
  },
  {
    name: 'words in white',
    kind: 'added',
    tamper: inSaying(2, (xml) =>
      xml.replace(RUN, (_, text: string) => run(text, '<w:color w:val="FFFFFF"/>')),
    ),
  },
  {
    name: 'words hidden by their style',
    kind: 'added',
    tamper: (docx) =>
      withParts(
        inSaying(0, (xml) => xml.replace(RUN, (_, text: string) => run(text, '<w:rStyle w:val="Gone"/>')))(
          docx,
        ),
        {
          'word/styles.xml': (xml) =>
            xml.replace(
              '</w:styles>',
              '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
            ),
        },
      ),
  },
  {
    name: 'hidden words put in',
    kind: 'added',
    tamper: inSaying(1, (xml) => xml.replace(/<\/w:p>$/, `${run('本条不作数', '<w:vanish/>')}</w:p>`)),
  },
  {
    name: 'a footnote',
    kind: 'added',
    tamper: (docx) =>
      withParts(
        inSaying(1, (xml) => xml.replace(/<\/w:p>$/, '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'))(
          docx,
        ),
        {
          'word/footnotes.xml': () =>
            '<w:footnotes xmlns:w="x"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>以合同约定为准</w:t></w:r></w:p></w:footnote></w:footnotes>',
        },
      ),
  },
  {
    name: 'a header',
    kind: 'text',
    tamper: (docx) =>
      withParts(docx, {
        'word/header9.xml': () => `<w:hdr xmlns:w="x">${paragraph('仅供参考，不具有法律效力')}</w:hdr>`,
      }),
  },
  {
    name: 'a text box',
    kind: 'added',
    tamper: inSaying(1, (xml) =>
      xml.replace(
        /<\/w:p>$/,
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('本承诺书另附条件')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    ),
  },
  {
    name: 'a policy of its own, digest and all',
    kind: 'text',
    tamper: (docx) =>
      withCarried(docx, (values, policy) => [
        values,
        policy.replace(/"targetPercent": "\d+"|"value": "\d+"/, '"value": "77"'),
      ]),
  },
  {
    name: 'a policy that is no JSON, digest and all',
    kind: 'text',
    tamper: (docx) => withCarried(docx, (values) => [values, '{ not json']),
  },
  {
    name: 'values of their own, digest and all',
    kind: 'blank',
    tamper: (docx, { before, after }) =>
      withCarried(docx, (values, policy) => [values.replace(before, after), policy]),
  },
];

/** Other data in a DOCX, with a digest that fits. */
function withCarried(
  docx: Uint8Array,
  change: (values: string, policy: string) => [string, string],
): Uint8Array {
  return withParts(docx, {
    [CONTAINER]: (xml) => {
      const file = (name: string): string =>
        (new RegExp(`<file name="${name}">([\\s\\S]*?)</file>`).exec(xml)?.[1] ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
          .replaceAll('\\u005c', '\\');
      const content = /<content digest="([^"]*)"/.exec(xml)?.[1] ?? '';
      return containerXml({
        content,
        container: containerOf(...change(file('values.yaml'), file('policy.json'))),
      });
    },
  });
}

/** What programs do to a DOCX when they save it, which changes nothing that it says. */
export const RESAVINGS: readonly (readonly [string, (docx: Uint8Array) => Uint8Array])[] = [
  ['untouched', (docx) => docx],
  [
    'runs split, spelling marks, identifiers of revisions',
    (docx) =>
      withParts(docx, {
        [MAIN]: (xml) =>
          xml
            .replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
            .replace(
              /<w:t xml:space="preserve">([^<]{2})([^<]+)<\/w:t><\/w:r>/g,
              '<w:t xml:space="preserve">$1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">$2</w:t></w:r>',
            ),
      }),
  ],
  [
    'controls without tags and bindings, as LibreOffice leaves them',
    (docx) =>
      withParts(docx, {
        [MAIN]: (xml) => xml.replace(/<w:sdtPr>[\s\S]*?<\/w:sdtPr>/g, '<w:sdtPr><w:text/></w:sdtPr>'),
        'customXml/item1.xml': () => undefined,
      }),
  ],
  [
    'no controls at all, empty paragraphs at page breaks',
    (docx) =>
      withParts(docx, {
        [MAIN]: (xml) =>
          xml
            .replace(
              /<w:sdt><w:sdtPr>[\s\S]*?<\/w:sdtPr><w:sdtContent>([\s\S]*?)<\/w:sdtContent><\/w:sdt>/g,
              '$1',
            )
            .replace(/<w:sectPr/, '<w:p/><w:sectPr'),
      }),
  ],
];
