import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';
import { BLANKS } from './blanks.ts';
import { FILES } from './files.ts';
import { PRINT_AND_POLICY } from './print-and-policy.ts';
import { TABLES } from './tables.ts';
import { WORDING } from './wording.ts';

/** Explanations of every code that is no drafting rule. */
export const ENTRIES: Readonly<Record<PhaseCode, Entry>> = {
  ...FILES,
  ...BLANKS,
  ...WORDING,
  ...PRINT_AND_POLICY,
  ...TABLES,
};
