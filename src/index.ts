/** Public API: the composition root, where the phases meet. */
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
export { kindIds, loadKind, loadSchemas } from './kinds/index.ts';
export { type Made, make, type Prepared, type PrepareOptions, prepare, type Wanted } from './letter.ts';
export { decodeText, parseData, parseValues, readValues, toYaml } from './load/index.ts';
export { digestOf } from './model/digest.ts';
export type { FilledLetter } from './model/filled.ts';
export type { Finding, Outcome } from './model/finding.ts';
export type { LetterKind } from './model/kind.ts';
export type { Letter } from './model/letter.ts';
export type { Policy } from './model/policy.ts';
export { derive, validatePolicy } from './policy/index.ts';
export { type Reading, readingsOf } from './readings.ts';
export { extractFromDocx, isEdited, renderDocx } from './render/docx/index.ts';
export { renderHtml } from './render/html/index.ts';
export { extractFromPdf, renderPdf } from './render/pdf/index.ts';
export { renderText } from './render/text/index.ts';
export { openTable } from './table/index.ts';
