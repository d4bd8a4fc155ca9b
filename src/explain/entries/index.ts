import type { Entries } from '../types.ts';
import { BLANKS } from './blanks.ts';
import { FILES } from './files.ts';
import { PRINT_AND_POLICY } from './print-and-policy.ts';
import { TABLES } from './tables.ts';

/** Explanations of every code that is no drafting rule. */
export const ENTRIES: Entries = { ...FILES, ...BLANKS, ...PRINT_AND_POLICY, ...TABLES };
