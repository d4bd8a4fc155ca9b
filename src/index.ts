/** Public API: the composition root, where the phases meet. */
export { assemble } from './assemble/index.ts';
export { blankTitle, checkPlainSchema, type FillOptions, fill } from './fill/index.ts';
export { kindIds, loadKind, PACKAGE_ROOT } from './kinds/index.ts';
export { decodeText, parseData, parseValues, readValues, toYaml } from './load/index.ts';
export { renderHtml } from './render/html/index.ts';
export { renderText } from './render/text/index.ts';
