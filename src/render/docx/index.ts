/** Letters as Word documents. */

export { portableCompression } from '../../zip/index.ts';
export type { DocumentProperties } from './properties.ts';
export { extractFromDocx, isEdited } from './read.ts';
export { createDocxRenderer, type DocxOptions, type DocxRenderer, renderDocx } from './render.ts';
export { readReturnedDocx } from './returned.ts';
