import { chinaCoverage, type Holidays } from '../calendar/index.ts';
import type { FilledLetter } from '../model/filled.ts';
import type { Finding } from '../model/finding.ts';
import type { Letter } from '../model/letter.ts';
import type { Policy } from '../model/policy.ts';
import { runRules } from './engine.ts';
import type { LetterForm } from './letter-form.ts';
import { RULES } from './rules/index.ts';
import { viewOf } from './view.ts';
import { viewOfText } from './view-of-text.ts';
import { applyWaivers } from './waivers.ts';

export { FINDING_CODES } from './codes.ts';
export { DISCLAIMER } from './disclaimer.ts';
export type { LetterForm } from './letter-form.ts';
export { applyWaivers } from './waivers.ts';

export interface CheckContext {
  /** Findings of the phases before (filling, deriving the policy): the waivers apply to them too, and they come first. */
  readonly earlier?: readonly Finding[];
  /** The arrangements of holidays, where they are more than the built-in ones. */
  readonly holidays?: Holidays;
  /** The policy of the letter, whose promises are compared with each other; without it they are not. */
  readonly policy?: Policy;
}

/**
 * Reads a letter as a careful colleague would before the seal comes down: consistency across blanks, and known
 * drafting risks with their source in law. The waivers of the values file are applied; call it once for a letter.
 */
export function check(filled: FilledLetter, letter: Letter, context: CheckContext = {}): readonly Finding[] {
  const { earlier = [], holidays, policy } = context;
  const view = { ...viewOf(filled, letter, chinaCoverage(holidays)), ...(policy ? { policy } : {}) };
  const own = runRules(RULES, view).filter((finding) => !saidBefore(finding, earlier));
  return applyWaivers([...earlier, ...own], filled.waivers);
}

/** The policy names the calendar and the dates that its own data lack: the rule then repeats it. */
function saidBefore({ code }: Finding, earlier: readonly Finding[]): boolean {
  const told = ({ code, severity }: Finding) => code === 'CALENDAR-COVERAGE' && severity === 'warning';
  return code === 'TIM-NOCAL' && earlier.some(told);
}

/**
 * Reads a text that pledgekit did not make, one string a paragraph. Only the rules that need no
 * values run; scopes are judged by its words and by what it is. Each finding quotes its paragraph: `place.line` is its number from 1, `place.file` is left empty.
 */
export function checkText(paragraphs: readonly string[], as?: LetterForm): readonly Finding[] {
  return runRules(RULES, viewOfText(paragraphs, as));
}
