import type { Rule } from '../rule.ts';
import { ADVERTISING_RULES } from './advertising.ts';
import { ARBITRATION_RULES } from './arbitration.ts';
import { CONSUMER_RULES } from './consumer.ts';
import { DATE_RULES } from './dates.ts';
import { FIGURE_RULES } from './figures.ts';
import { JURISDICTION_RULES } from './jurisdiction.ts';
import { LIABILITY_RULES } from './liability.ts';
import { PARTY_RULES } from './parties.ts';
import { PENALTY_RULES } from './penalty.ts';
import { PRIVACY_RULES } from './privacy.ts';
import { REFERENCE_RULES } from './references.ts';
import { SECTOR_RULES } from './sectors.ts';
import { STATUTORY_RULES } from './statutory.ts';
import { TIME_RULES } from './time.ts';

/** Every drafting rule, in the order in which findings are reported. */
export const RULES: readonly Rule[] = [
  ...REFERENCE_RULES,
  ...PARTY_RULES,
  ...DATE_RULES,
  ...TIME_RULES,
  ...FIGURE_RULES,
  ...ARBITRATION_RULES,
  ...JURISDICTION_RULES,
  ...PENALTY_RULES,
  ...LIABILITY_RULES,
  ...CONSUMER_RULES,
  ...STATUTORY_RULES,
  ...ADVERTISING_RULES,
  ...PRIVACY_RULES,
  ...SECTOR_RULES,
];
