/**
 * What a table may be. A table of 10,000 letters with sixty columns of Chinese text is some 5 MB as a workbook,
 * and its sheet unpacks to 25 MB; whatever is far beyond that is no list of letters, or an attack. Sheets are read as a stream, so
 * that none of these numbers is a number of bytes in memory but for the shared texts and the lists of rows.
 */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Most bytes that one sheet may unpack to; read piece by piece, some ten seconds of work each time. */
export const MAX_SHEET_BYTES = 256 * 1024 * 1024;
/** Most bytes of the table of shared texts, which stays in memory. */
export const MAX_STRINGS_BYTES = 96 * 1024 * 1024;
/** Most bytes of any other part: workbook, relations, styles. */
export const MAX_PART_BYTES = 8 * 1024 * 1024;
/** Most entries of the archive. */
export const MAX_ENTRIES = 2_000;
/** Most sheets that are looked at. */
export const MAX_SHEETS = 60;
/** Most letters of a table. */
export const MAX_LETTERS = 100_000;
/** Most rows of all lists (fault levels and the like) together, which stay in memory. */
export const MAX_LIST_ROWS = 200_000;
/** Most columns that are looked at; the widest letter kind has some seventy blanks. */
export const MAX_COLUMNS = 1_000;
/** Most characters of one cell: a spreadsheet holds no more (Excel specifications and limits). */
export const MAX_CELL_CHARACTERS = 32_767;
/** Most characters between two tags of a part: a cell's text in which every character is written as a reference. */
export const MAX_RUN_CHARACTERS = 400_000;
/** Most texts that the cells of a workbook share, which stay in memory. */
export const MAX_SHARED_STRINGS = 1_000_000;
/** Most columns and rows of a spreadsheet (Excel specifications and limits). */
export const MAX_SHEET_COLUMNS = 16_384;
export const MAX_CSV_LINES = 1_048_576;
/** Most cells of a CSV, empty ones included: the longest table with a hundred and twenty columns. */
export const MAX_CSV_CELLS = 12_000_000;
/** Most characters of one CSV record. */
export const MAX_RECORD_CHARACTERS = 2_000_000;
/** Rows at the top of a sheet among which the heading is looked for: titles and remarks may stand above it. */
export const HEADING_ROWS = 10;
/** Most findings of one sort about one sheet; the rest is counted. */
export const MAX_LISTED = 20;
