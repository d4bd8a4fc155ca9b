/** Codes of problems with files as such: reading, decoding, parsing. */
export const FILE_CODES = [
  'FILE-MISSING',
  'FILE-TOO-LARGE',
  'FILE-ENCODING',
  'FILE-SYNTAX',
  'FILE-ALIASES',
  'FILE-DUPLICATE-KEY',
  'FILE-SHAPE',
  'FILE-UNWRITABLE',
  'FILE-EDITED',
  'FILE-NORMALISED',
] as const;

/** Codes of problems with letter kinds and their files. */
export const KIND_CODES = ['KIND-UNKNOWN', 'KIND-MISSING', 'KIND-BROKEN'] as const;

/** Codes of problems with single blanks. */
export const BLANK_CODES = [
  'BLANK-REQUIRED',
  'BLANK-UNKNOWN',
  'BLANK-TYPE',
  'BLANK-RANGE',
  'BLANK-UNIT',
  'BLANK-PERCENT',
  'BLANK-DATE',
  'BLANK-TIME',
  'BLANK-MONEY',
  'BLANK-CHOICE',
  'BLANK-FORMAT',
  'BLANK-LENGTH',
  'BLANK-CHARACTER',
  'BLANK-LINEBREAK',
  'BLANK-ROWS',
  'BLANK-PLACEHOLDER',
] as const;

/** Codes of problems that only show in print. */
export const PRINT_CODES = ['PRINT-GLYPH', 'PRINT-FONT', 'PRINT-LAYOUT', 'PRINT-SEAL'] as const;

/** Codes of problems with policies, calendars and due dates. */
export const POLICY_CODES = [
  'POLICY-VERSION',
  'POLICY-INVALID',
  'POLICY-OBJECTIVE',
  'CALENDAR-INVALID',
  'CALENDAR-COVERAGE',
  'CALENDAR-ZONE',
  'TIME-OFFSET',
  'EXPORT-WRONG-DEADLINE',
] as const;

/** Codes of tables and batches. */
export const TABLE_CODES = [
  'TABLE-EMPTY',
  'TABLE-HEADING',
  'TABLE-DUPLICATE-HEADING',
  'TABLE-UNKNOWN-COLUMN',
  'TABLE-CELL',
  'TABLE-FORMAT',
  'TABLE-LIMIT',
  'TABLE-ENCRYPTED',
  'TABLE-MERGED',
  'TABLE-HIDDEN',
] as const;

/** Codes of extracting data from finished files. */
export const EXTRACT_CODES = ['EXTRACT-NONE', 'EXTRACT-DIGEST', 'EXTRACT-FORMAT'] as const;

/** Codes of waivers. */
export const WAIVER_CODES = ['WAIVER-UNUSED', 'WAIVER-ERROR', 'WAIVER-INVALID'] as const;

/** Codes of the drafting rules, see `check/rules/`. */
export const RULE_CODES = ['RULE-NONE'] as const;

const ALL_CODES = [
  ...FILE_CODES,
  ...KIND_CODES,
  ...BLANK_CODES,
  ...PRINT_CODES,
  ...POLICY_CODES,
  ...TABLE_CODES,
  ...EXTRACT_CODES,
  ...WAIVER_CODES,
  ...RULE_CODES,
] as const;

/** Every code that a finding can carry. */
export type FindingCode = (typeof ALL_CODES)[number];

/** Every code, in the order of the phases. */
export const FINDING_CODES: readonly FindingCode[] = ALL_CODES;
