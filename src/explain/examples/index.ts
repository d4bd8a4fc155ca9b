import type { Examples } from '../types.ts';
import { FORM_EXAMPLES } from './form.ts';
import { LIABILITY_EXAMPLES } from './liability.ts';
import { SECTORS_EXAMPLES } from './sectors.ts';
import { TIME_EXAMPLES } from './time.ts';

/** Wrong and right wording for every drafting rule. */
export const EXAMPLES: Examples = {
  ...FORM_EXAMPLES,
  ...TIME_EXAMPLES,
  ...LIABILITY_EXAMPLES,
  ...SECTORS_EXAMPLES,
};
