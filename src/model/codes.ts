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
  'TABLE-FAULT',
  'TABLE-NUMBER',
] as const;

/** Codes of extracting data from finished files. */
export const EXTRACT_CODES = ['EXTRACT-NONE', 'EXTRACT-DIGEST', 'EXTRACT-FORMAT'] as const;

/** Codes of waivers. */
export const WAIVER_CODES = ['WAIVER-UNUSED', 'WAIVER-ERROR', 'WAIVER-INVALID'] as const;

/** Codes of the drafting rules, see `check/rules/`. */
export const RULE_CODES = [
  'CIT-REPEALED',
  'CIT-RENUMBER',
  'CIT-BLANK',
  'BLK-UNFILLED',
  'ATT-MISSING',
  'CMP-CHANNEL',
  'PAR-MISMATCH',
  'PAR-UNDEF',
  'PAR-USCC',
  'SIG-BLOCK',
  'SIG-DEPT',
  'SIG-ANDOR',
  'TIM-ORDER',
  'TIM-EFFECT',
  'TIM-LADDER',
  'TIM-UNIT',
  'TIM-EXT',
  'TIM-START',
  'TIM-WORKDAY',
  'TIM-VAGUE',
  'TIM-BOUND',
  'TIM-247',
  'TIM-NOTICE7',
  'TIM-DELIVERY',
  'TIM-NOCAL',
  'TIM-MONTHEND',
  'NUM-CAPITAL',
  'NUM-PERCENT',
  'NUM-RANGE',
  'CPY-SUM',
  'CPY-EFFECT',
  'ARB-EITHER',
  'ARB-THEN-SUE',
  'ARB-NO-NAME',
  'ARB-CITY-ONLY',
  'ARB-NAME-UNKNOWN',
  'ARB-TWO-BODIES',
  'ARB-RULES-ONLY',
  'ARB-LABOR-BODY',
  'ARB-UNILATERAL',
  'ARB-SCOPE',
  'JUR-BLANK',
  'JUR-LEVEL',
  'JUR-CONSUMER',
  'PEN-FINE',
  'PEN-STAFF',
  'PEN-HIGH',
  'PEN-NO-ADJUST',
  'PEN-VAGUE',
  'PEN-DELAY',
  'PEN-DEPOSIT-20',
  'PEN-DEPOSIT-NAME',
  'PEN-DOUBLE',
  'PEN-PROMISE-X',
  'LIA-CAP',
  'LIA-CAP-CONSUMER',
  'LIA-INJURY',
  'LIA-FINAL-SAY',
  'LIA-JOINT',
  'LIA-GUAR-BAN',
  'LIA-FM-WIDE',
  'LIA-FM-NOTICE',
  'LIA-LIMITATION',
  'LIA-INSPECT',
  'LIA-SILENCE',
  'FRM-DISCLAIM',
  'FRM-UNI-DUTY',
  'CON-3B-RETURN',
  'CON-WARRANTY',
  'CON-REPAIR',
  'CON-TWICE',
  'CON-NOREASON',
  'CON-REFUND',
  'CON-DELAY15',
  'CON-FREIGHT',
  'CON-UNIFY',
  'CON-CAR',
  'TEL-FIX',
  'TEL-DATE',
  'TEL-AGENT',
  'TEL-PROXY',
  'TEL-SUBAGENT',
  'TEL-COPY',
  'TEL-BAN',
  'TEL-INSTALL',
  'TEL-PROMISE',
  'AD-ABSOLUTE',
  'AD-SUPERLATIVE',
  'AD-100',
  'PI-NOTICE',
  'PI-SENSITIVE',
  'PI-RETENTION',
  'PI-SHARE',
  'PI-COERCE',
  'PI-BREACH',
  'PI-EXPOSE',
  'FOOD-MUST',
  'FOOD-SHIFT',
  'FOOD-HIDE',
  'FOOD-SAMPLE',
  'BID-CONDITION',
  'BID-LOOSE',
  'BID-VALID',
  'BID-DEPOSIT',
  'BID-SIGN',
  'BID-SME-PAY',
] as const;

/** A code of a drafting rule. */
export type RuleCode = (typeof RULE_CODES)[number];

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
