import type { Container } from '../../model/container.ts';
import type { ComposeOptions, SealAnchor } from '../compose/index.ts';
import type { Attachment } from './attachments.ts';
import type { FontSet } from './font-set.ts';
import type { PdfMetadata } from './metadata.ts';

export interface PdfOptions extends ComposeOptions {
  readonly fonts: FontSet;
  /** Of the user, see {@link PdfMetadata}. */
  readonly metadata: PdfMetadata;
  /** Written as creation and modification date of the file and its attachments; never read from a clock here. */
  readonly creationDate: Date;
  /** The letter's own data, carried as values.yaml and policy.json. */
  readonly container?: Container;
  /** Further files. */
  readonly attachments?: readonly Attachment[];
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly anchors: readonly SealAnchor[];
}
