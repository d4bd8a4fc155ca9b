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

/** Codes of what the values change about the words of a letter. */
export const TEXT_CODES = ['TEXT-CLAUSE', 'TEXT-OMIT', 'TEXT-REPLACE', 'TEXT-TERM'] as const;

/** Codes of project files and of what they say of letters. */
export const PROJECT_CODES = ['PROJECT-INVALID', 'PROJECT-FLOOR'] as const;

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
  'CALENDAR-CHANGED',
  'TIME-OFFSET',
  'TIME-VALIDITY',
  'EXPORT-WRONG-DEADLINE',
] as const;

/** Codes of tables and batches. */
export const TABLE_CODES = [
  'TABLE-EMPTY',
  'TABLE-HEADING',
  'TABLE-DUPLICATE-HEADING',
  'TABLE-UNKNOWN-COLUMN',
  'TABLE-CELL',
  'TABLE-OUTLIER',
  'TABLE-FORMAT',
  'TABLE-LIMIT',
  'TABLE-ENCRYPTED',
  'TABLE-MERGED',
  'TABLE-HIDDEN',
  'TABLE-FAULT',
  'TABLE-NUMBER',
] as const;

/** Codes of extracting data from finished files. */
export const EXTRACT_CODES = [
  'EXTRACT-NONE',
  'EXTRACT-DIGEST',
  'EXTRACT-FORMAT',
  'EXTRACT-TWICE',
  'EXTRACT-PAGE',
] as const;

/** Codes of the register of issued letters. */
export const REGISTER_CODES = [
  'REGISTER-BROKEN',
  'REGISTER-TWICE',
  'REGISTER-GAP',
  'REGISTER-ENDED',
  'REGISTER-CONFLICT',
] as const;

/** Codes of waivers. */
export const WAIVER_CODES = ['WAIVER-UNUSED', 'WAIVER-ERROR', 'WAIVER-INVALID'] as const;

/** Every code but those of the drafting rules, in the order of the phases. */
export const PHASE_CODES = [
  ...FILE_CODES,
  ...KIND_CODES,
  ...BLANK_CODES,
  ...TEXT_CODES,
  ...PROJECT_CODES,
  ...PRINT_CODES,
  ...POLICY_CODES,
  ...TABLE_CODES,
  ...EXTRACT_CODES,
  ...REGISTER_CODES,
  ...WAIVER_CODES,
] as const;

/** A code of a phase. */
export type PhaseCode = (typeof PHASE_CODES)[number];

/** The codes of the drafting rules, as keys: `check/codes.ts` takes them from the rules. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging where the rules are
export interface RuleCodes {}

/** A code of a drafting rule. */
export type RuleCode = keyof RuleCodes;

/** Every code that a finding can carry. */
export type FindingCode = PhaseCode | RuleCode;
