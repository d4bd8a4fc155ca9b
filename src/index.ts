/** Public API: the composition root, where the phases meet, and where the package's own letter kinds are the default. */

import { checkPlainSchema } from './fill/index.ts';
import type { Renderer as LetterRenderer } from './formats.ts';
import { diskKinds as kindsOfFolder, kindsOf as kindsOfFolders, productKinds } from './kinds/disk.ts';
import { type KindSource, loadKind as kindNamed } from './kinds/index.ts';
import * as road from './letter.ts';
import type { Outcome as OutcomeOf } from './model/finding.ts';
import type { LetterKind as Kind, Schemas } from './model/kind.ts';
import type { Prepared as PreparedLetter } from './model/prepared.ts';
import type { Values } from './model/source.ts';

/** Options whose kinds are those of the package unless others are given. */
type WithKinds<Options extends { readonly kinds: KindSource }> = Omit<Options, 'kinds'> &
  Partial<Pick<Options, 'kinds'>>;

/** From values to everything that can be rendered or exported; fails with every finding when one of them is an error. */
export function prepare(
  source: Values,
  options: WithKinds<road.PrepareOptions> = {},
): OutcomeOf<PreparedLetter> {
  return road.prepare(source, { kinds: productKinds, ...options });
}

/** From values to findings, always, and to files as far as they can be made. */
export function make(
  source: OutcomeOf<Values>,
  wanted: WithKinds<road.Wanted> = {},
  renderer?: LetterRenderer,
): Promise<road.Made> {
  return road.make(source, { kinds: productKinds, ...wanted }, renderer);
}

/** Ids of all letter kinds, sorted. */
export function kindIds(kinds: KindSource = productKinds): string[] {
  return [...kinds.ids()];
}

/** A letter kind by its id or title; an unknown one is a finding that names the nearest. */
export function loadKind(name: string, kinds: KindSource = productKinds): OutcomeOf<Kind> {
  return kindNamed(name, kinds);
}

/** The letter kinds of a folder that is laid out like the package; a manifest that has not the published shape is a finding. */
export function diskKinds(folder: string): KindSource {
  return kindsOfFolder(folder, checkPlainSchema);
}

/** The kinds of some folders and those of the package, which come last. */
export function kindsOf(folders: readonly string[]): KindSource {
  return kindsOfFolders(folders, checkPlainSchema);
}

/** A published schema with the common one: `policy`, `house-style`, `manifest`. */
export function loadSchemas(name: string, kinds: KindSource = productKinds): Schemas {
  return kinds.schemas(name);
}

export { assemble } from './assemble/index.ts';
export {
  BatchError,
  type BatchEvent,
  type BatchOptions,
  type BatchSummary,
  mergeShards,
  type RowReport,
  type RowResult,
  runBatch,
  type TableFile,
  type TableRow,
} from './batch/index.ts';
export { chinaCalendar, chinaCoverage, due, elapsed, nextOpening, readCalendar } from './calendar/index.ts';
export { check, checkText, DISCLAIMER, FINDING_CODES } from './check/index.ts';
export { engines, exportPolicy } from './export/index.ts';
export {
  blankTitle,
  checkPlainSchema,
  type FillOptions,
  fill,
  type HouseStyle,
  readHouseStyle,
} from './fill/index.ts';
export {
  createRenderer,
  FORMATS,
  type Format,
  type LetterOptions,
  type OutputFile,
  type Rendered,
  type Renderer,
  type RendererOptions,
  render,
} from './formats.ts';
export { PathError } from './io/index.ts';
export { PACKAGE_ROOT } from './io/package.ts';
export { type EmbeddedKinds, embed, embeddedKinds, joinedKinds, type KindSource } from './kinds/index.ts';
export type { Made, PrepareOptions, Wanted } from './letter.ts';
export { decodeText, parseData, parseValues, readValues, readWordStyle, toYaml } from './load/index.ts';
export type { Change, Effect } from './model/change.ts';
export { digestOf } from './model/digest.ts';
export type { FilledLetter } from './model/filled.ts';
export type { Finding, Outcome } from './model/finding.ts';
export type { LetterKind } from './model/kind.ts';
export type { Letter } from './model/letter.ts';
export type { Policy } from './model/policy.ts';
export type { Prepared } from './model/prepared.ts';
export { derive, validatePolicy } from './policy/index.ts';
export { type LetterReading, type ReadPromise, readPromises } from './read/index.ts';
export { type Reading, readingsOf } from './readings.ts';
export { extractFromDocx, isEdited, renderDocx } from './render/docx/index.ts';
export { renderHtml } from './render/html/index.ts';
export { resolveLayout } from './render/layout/index.ts';
export { type PreviewFace, previewFace } from './render/pages/index.ts';
export { renderPdf } from './render/pdf/index.ts';
export { renderText } from './render/text/index.ts';
export {
  accept,
  type Basis,
  carriedBasis,
  diff,
  extractFromPdf,
  readFinished,
  type Verification,
  verify,
} from './returned/index.ts';
export { openTable } from './table/index.ts';
