import type { Rule } from '../rule.ts';
import { ADVERTISING_RULES } from './advertising.ts';
import { ARBITRATION_RULES } from './arbitration.ts';
import { BID_RULES } from './bid.ts';
import { CANTEEN_RULES } from './canteen.ts';
import { CONSUMER_RULES } from './consumer.ts';
import { DATE_RULES } from './dates.ts';
import { DECLARATION_RULES } from './declarations.ts';
import { FIGURE_RULES } from './figures.ts';
import { JURISDICTION_RULES } from './jurisdiction.ts';
import { LIABILITY_RULES } from './liability.ts';
import { PARTY_RULES } from './parties.ts';
import { PENALTY_RULES } from './penalty.ts';
import { PRIVACY_RULES } from './privacy.ts';
import { REFERENCE_RULES } from './references.ts';
import { TELECOM_RULES } from './telecom.ts';
import { TIME_RULES } from './time.ts';
import { VEHICLE_RULES } from './vehicles.ts';

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
  ...DECLARATION_RULES,
  ...CONSUMER_RULES,
  ...VEHICLE_RULES,
  ...TELECOM_RULES,
  ...ADVERTISING_RULES,
  ...PRIVACY_RULES,
  ...CANTEEN_RULES,
  ...BID_RULES,
];
