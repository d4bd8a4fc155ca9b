/** Letters as Word documents. */
export type { DocumentProperties } from './properties.ts';
export { extractFromDocx, isEdited } from './read.ts';
export { createDocxRenderer, type DocxOptions, type DocxRenderer, renderDocx } from './render.ts';
export { portableCompression } from './zip.ts';
