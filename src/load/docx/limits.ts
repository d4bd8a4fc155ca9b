/** Largest DOCX that is read. A letter of a hundred pages without pictures has some 100 kB. */
export const MAX_DOCX_BYTES = 20 * 1024 * 1024;
/** Most bytes that its text part may unpack to. */
export const MAX_PART_BYTES = 24 * 1024 * 1024;
/** Most entries of the archive. */
export const MAX_ENTRIES = 2_000;
/** Most characters of text that are checked. */
export const MAX_TEXT = 500_000;
/** Most paragraphs, empty ones included; a letter of a hundred pages has some 3,000. */
export const MAX_PARAGRAPHS = 20_000;
/** Deepest nesting of elements; Word itself stays below 100. */
export const MAX_DEPTH = 200;
