/** Globals of Node that pdfkit and fontkit use. */
export { Buffer } from 'buffer/';

export const process = { env: {}, nextTick: (run) => queueMicrotask(run) };
