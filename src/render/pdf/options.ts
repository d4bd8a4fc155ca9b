import type { Container } from '../../model/container.ts';
import type { PageNumbers } from '../../model/layout.ts';
import type { Attachment } from './attachments.ts';
import type { FontSet } from './font-set.ts';
import type { PdfMetadata } from './metadata.ts';
import type { SealAnchor, SealImage } from './seals.ts';

export interface PdfOptions {
  readonly fonts: FontSet;
  /** Of the user, see {@link PdfMetadata}. */
  readonly metadata: PdfMetadata;
  /** Written as creation and modification date of the file and its attachments; never read from a clock here. */
  readonly creationDate: Date;
  /** The letter's own data, carried as values.yaml and policy.json. */
  readonly container?: Container;
  /** Further files. */
  readonly attachments?: readonly Attachment[];
  /** Text across every page; a draft has 草稿 unless another is given. */
  readonly watermark?: string;
  readonly sealImages?: readonly SealImage[];
  /** Page numbers of a letter that is a part of something longer. */
  readonly pageNumbers?: PageNumbers;
  /** An empty signature field over each seal anchor. */
  readonly signatureFields?: boolean;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly anchors: readonly SealAnchor[];
}
