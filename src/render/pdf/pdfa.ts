import type { RawDocument } from './document.ts';
import type { StreamStore } from './engine/store.ts';
import { srgbProfile } from './icc.ts';
import { type PdfMetadata, xmpOf } from './metadata.ts';
import { pdfString } from './pdf-string.ts';

/** What a document says of itself outside its pages. */
interface Identity {
  readonly metadata: PdfMetadata;
  readonly created: Date;
  readonly streams: StreamStore;
  /** Number of the first page. */
  readonly firstPage: number;
}

/** Adds what makes the file a PDF/A-3a beside its content: XMP, output intent; and page labels. */
export function markAsPdfA(pdf: RawDocument, { metadata, created, streams, firstPage }: Identity): void {
  const packet = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  // PDF/A wants the packet readable by whoever does not know PDF.
  packet.compress = false;
  packet.end(new TextEncoder().encode(xmpOf(metadata, created)));
  pdf._root.data.Metadata = packet;
  // pdfkit would write its own packet here, unescaped.
  pdf.endMetadata = () => {};
  const { bytes, packed } = streams.constant('sRGB', srgbProfile);
  const profile = pdf.ref(packed ? { N: 3, Filter: 'FlateDecode' } : { N: 3 });
  profile.end(bytes);
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfString('sRGB IEC61966-2.1'),
    Info: pdfString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data.OutputIntents = [intent];
  pdf._root.data.PageLabels = { Nums: [0, { S: 'D', St: firstPage }] };
}
