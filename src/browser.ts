/** The library for a browser: nothing here touches Node. Letter kinds are embedded data, fonts are the caller's. */
export { chinaCoverage, due, elapsed } from './calendar/index.ts';
export { checkText } from './check/index.ts';
export { engines, exportPolicy } from './export/index.ts';
export { createRenderer, FORMATS } from './formats.ts';
export { embeddedKinds, loadKind } from './kinds/index.ts';
export { make, prepare } from './letter.ts';
export { parseValues, readValues } from './load/index.ts';
export { dueOf } from './policy/index.ts';
export { readingsOf } from './readings.ts';
export { extractFromDocx } from './render/docx/index.ts';
export { type PreviewFace, previewFace } from './render/pages/index.ts';
export { accept, carriedBasis, diff, extractFromPdf, readFinished, verify } from './returned/index.ts';
