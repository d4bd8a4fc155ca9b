import { type FindingCode, PHASE_CODES } from '../model/codes.ts';
import { RULES } from './rules/index.ts';

/** Every code that a finding can carry, in the order of the phases; the rules bring their own. */
export const FINDING_CODES: readonly FindingCode[] = [...PHASE_CODES, ...RULES.map(({ code }) => code)];

declare module '../model/codes.ts' {
  interface RuleCodes extends Record<(typeof RULES)[number]['code'], true> {}
}
