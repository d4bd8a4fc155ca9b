/** Letters as Word documents. */

export { extractFromDocx, isEdited } from './read.ts';
export { createDocxRenderer, type DocxRenderer, renderDocx } from './render.ts';
export { readReturnedDocx } from './returned.ts';
