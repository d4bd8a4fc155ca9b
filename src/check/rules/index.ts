import { AD_100 } from './advertising/ad-100.ts';
import { AD_ABSOLUTE } from './advertising/ad-absolute.ts';
import { AD_SUPERLATIVE } from './advertising/ad-superlative.ts';
import { ARB_CITY_ONLY } from './arbitration/arb-city-only.ts';
import { ARB_EITHER } from './arbitration/arb-either.ts';
import { ARB_LABOR_BODY } from './arbitration/arb-labor-body.ts';
import { ARB_NAME_UNKNOWN } from './arbitration/arb-name-unknown.ts';
import { ARB_NO_NAME } from './arbitration/arb-no-name.ts';
import { ARB_RULES_ONLY } from './arbitration/arb-rules-only.ts';
import { ARB_SCOPE } from './arbitration/arb-scope.ts';
import { ARB_THEN_SUE } from './arbitration/arb-then-sue.ts';
import { ARB_TWO_BODIES } from './arbitration/arb-two-bodies.ts';
import { ARB_UNILATERAL } from './arbitration/arb-unilateral.ts';
import { BID_CLEAN } from './bid/bid-clean.ts';
import { BID_CONDITION } from './bid/bid-condition.ts';
import { BID_CONTRACT } from './bid/bid-contract.ts';
import { BID_DATES } from './bid/bid-dates.ts';
import { BID_DEPOSIT } from './bid/bid-deposit.ts';
import { BID_LOOSE } from './bid/bid-loose.ts';
import { BID_SIGN } from './bid/bid-sign.ts';
import { BID_SME_PAY } from './bid/bid-sme-pay.ts';
import { BID_VALID } from './bid/bid-valid.ts';
import { BLD_DEFECT } from './building/bld-defect.ts';
import { BLD_FLOOR } from './building/bld-floor.ts';
import { BLD_RETENTION } from './building/bld-retention.ts';
import { FOOD_HIDE } from './canteen/food-hide.ts';
import { FOOD_MUST } from './canteen/food-must.ts';
import { FOOD_SAMPLE } from './canteen/food-sample.ts';
import { FOOD_SHIFT } from './canteen/food-shift.ts';
import { CON_3B_RETURN } from './consumer/con-3b-return.ts';
import { CON_DELAY15 } from './consumer/con-delay15.ts';
import { CON_FREIGHT } from './consumer/con-freight.ts';
import { CON_NOREASON } from './consumer/con-noreason.ts';
import { CON_REFUND } from './consumer/con-refund.ts';
import { CON_REPAIR } from './consumer/con-repair.ts';
import { CON_START } from './consumer/con-start.ts';
import { CON_TWICE } from './consumer/con-twice.ts';
import { CON_UNIFY } from './consumer/con-unify.ts';
import { CON_WARRANTY } from './consumer/con-warranty.ts';
import { TIM_EFFECT } from './dates/tim-effect.ts';
import { TIM_ORDER } from './dates/tim-order.ts';
import { FRM_DISCLAIM } from './declarations/frm-disclaim.ts';
import { FRM_UNI_DUTY } from './declarations/frm-uni-duty.ts';
import { LIA_INSPECT } from './declarations/lia-inspect.ts';
import { LIA_LIMITATION } from './declarations/lia-limitation.ts';
import { LIA_SILENCE } from './declarations/lia-silence.ts';
import { CPY_EFFECT } from './figures/cpy-effect.ts';
import { CPY_SUM } from './figures/cpy-sum.ts';
import { NUM_BASE } from './figures/num-base.ts';
import { NUM_CAPITAL } from './figures/num-capital.ts';
import { NUM_PERCENT } from './figures/num-percent.ts';
import { NUM_RANGE } from './figures/num-range.ts';
import { NUM_SHARES } from './figures/num-shares.ts';
import { JUR_BLANK } from './jurisdiction/jur-blank.ts';
import { JUR_CONSUMER } from './jurisdiction/jur-consumer.ts';
import { JUR_LEVEL } from './jurisdiction/jur-level.ts';
import { LAB_PAYDAY } from './labour/lab-payday.ts';
import { LAB_SECRECY } from './labour/lab-secrecy.ts';
import { LIA_CAP } from './liability/lia-cap.ts';
import { LIA_CAP_CONSUMER } from './liability/lia-cap-consumer.ts';
import { LIA_FINAL_SAY } from './liability/lia-final-say.ts';
import { LIA_FM_NOTICE } from './liability/lia-fm-notice.ts';
import { LIA_FM_WIDE } from './liability/lia-fm-wide.ts';
import { LIA_GUAR_BAN } from './liability/lia-guar-ban.ts';
import { LIA_INJURY } from './liability/lia-injury.ts';
import { LIA_JOINT } from './liability/lia-joint.ts';
import { PAR_MISMATCH } from './parties/par-mismatch.ts';
import { PAR_UNDEF } from './parties/par-undef.ts';
import { PAR_USCC } from './parties/par-uscc.ts';
import { SIG_ANDOR } from './parties/sig-andor.ts';
import { SIG_BLOCK } from './parties/sig-block.ts';
import { SIG_DEPT } from './parties/sig-dept.ts';
import { PEN_DELAY } from './penalty/pen-delay.ts';
import { PEN_DEPOSIT_20 } from './penalty/pen-deposit-20.ts';
import { PEN_DEPOSIT_NAME } from './penalty/pen-deposit-name.ts';
import { PEN_DOUBLE } from './penalty/pen-double.ts';
import { PEN_FINE } from './penalty/pen-fine.ts';
import { PEN_HIGH } from './penalty/pen-high.ts';
import { PEN_NO_ADJUST } from './penalty/pen-no-adjust.ts';
import { PEN_PROMISE_X } from './penalty/pen-promise-x.ts';
import { PEN_STAFF } from './penalty/pen-staff.ts';
import { PEN_VAGUE } from './penalty/pen-vague.ts';
import { PI_BREACH } from './privacy/pi-breach.ts';
import { PI_COERCE } from './privacy/pi-coerce.ts';
import { PI_EXPOSE } from './privacy/pi-expose.ts';
import { PI_NOTICE } from './privacy/pi-notice.ts';
import { PI_RETENTION } from './privacy/pi-retention.ts';
import { PI_SENSITIVE } from './privacy/pi-sensitive.ts';
import { PI_SHARE } from './privacy/pi-share.ts';
import { ATT_MISSING } from './references/att-missing.ts';
import { BLK_UNFILLED } from './references/blk-unfilled.ts';
import { CIT_BLANK } from './references/cit-blank.ts';
import { CIT_RENUMBER } from './references/cit-renumber.ts';
import { CIT_REPEALED } from './references/cit-repealed.ts';
import { CMP_CHANNEL } from './references/cmp-channel.ts';
import { TXT_NUMBERING } from './references/txt-numbering.ts';
import { TXT_RESIDUE } from './references/txt-residue.ts';
import { VAL_UNPRINTED } from './references/val-unprinted.ts';
import { SAFE_REPORT } from './safety/safe-report.ts';
import { TEL_AGENT } from './telecom/tel-agent.ts';
import { TEL_BAN } from './telecom/tel-ban.ts';
import { TEL_COPY } from './telecom/tel-copy.ts';
import { TEL_DATE } from './telecom/tel-date.ts';
import { TEL_FIX } from './telecom/tel-fix.ts';
import { TEL_INSTALL } from './telecom/tel-install.ts';
import { TEL_PROMISE } from './telecom/tel-promise.ts';
import { TEL_PROXY } from './telecom/tel-proxy.ts';
import { TEL_SUBAGENT } from './telecom/tel-subagent.ts';
import { TIM_247 } from './time/tim-247.ts';
import { TIM_BOUND } from './time/tim-bound.ts';
import { TIM_DELIVERY } from './time/tim-delivery.ts';
import { TIM_ESCALATE } from './time/tim-escalate.ts';
import { TIM_EXT } from './time/tim-ext.ts';
import { TIM_LADDER } from './time/tim-ladder.ts';
import { TIM_MONTHEND } from './time/tim-monthend.ts';
import { TIM_NOCAL } from './time/tim-nocal.ts';
import { TIM_NOTICE7 } from './time/tim-notice7.ts';
import { TIM_OUTLAST } from './time/tim-outlast.ts';
import { TIM_START } from './time/tim-start.ts';
import { TIM_TWICE } from './time/tim-twice.ts';
import { TIM_UNIT } from './time/tim-unit.ts';
import { TIM_VAGUE } from './time/tim-vague.ts';
import { TIM_WORKDAY } from './time/tim-workday.ts';
import { CON_CAR } from './vehicles/con-car.ts';

/** Every drafting rule, in the order in which findings are reported. */
export const RULES = [
  CIT_REPEALED,
  CIT_RENUMBER,
  CIT_BLANK,
  BLK_UNFILLED,
  VAL_UNPRINTED,
  ATT_MISSING,
  TXT_RESIDUE,
  TXT_NUMBERING,
  CMP_CHANNEL,
  PAR_MISMATCH,
  PAR_UNDEF,
  PAR_USCC,
  SIG_BLOCK,
  SIG_DEPT,
  SIG_ANDOR,
  TIM_ORDER,
  TIM_EFFECT,
  TIM_OUTLAST,
  TIM_LADDER,
  TIM_UNIT,
  TIM_TWICE,
  TIM_ESCALATE,
  TIM_EXT,
  TIM_START,
  TIM_WORKDAY,
  TIM_VAGUE,
  TIM_BOUND,
  TIM_247,
  TIM_NOTICE7,
  TIM_DELIVERY,
  TIM_NOCAL,
  TIM_MONTHEND,
  NUM_CAPITAL,
  NUM_PERCENT,
  NUM_RANGE,
  NUM_SHARES,
  NUM_BASE,
  CPY_SUM,
  CPY_EFFECT,
  ARB_EITHER,
  ARB_THEN_SUE,
  ARB_NO_NAME,
  ARB_CITY_ONLY,
  ARB_NAME_UNKNOWN,
  ARB_TWO_BODIES,
  ARB_RULES_ONLY,
  ARB_LABOR_BODY,
  ARB_UNILATERAL,
  ARB_SCOPE,
  JUR_BLANK,
  JUR_LEVEL,
  JUR_CONSUMER,
  PEN_FINE,
  PEN_STAFF,
  PEN_HIGH,
  PEN_NO_ADJUST,
  PEN_VAGUE,
  PEN_DELAY,
  PEN_DEPOSIT_20,
  PEN_DEPOSIT_NAME,
  PEN_DOUBLE,
  PEN_PROMISE_X,
  LAB_PAYDAY,
  LAB_SECRECY,
  BLD_FLOOR,
  BLD_RETENTION,
  BLD_DEFECT,
  SAFE_REPORT,
  LIA_CAP,
  LIA_CAP_CONSUMER,
  LIA_INJURY,
  LIA_FINAL_SAY,
  LIA_JOINT,
  LIA_GUAR_BAN,
  LIA_FM_WIDE,
  LIA_FM_NOTICE,
  LIA_LIMITATION,
  LIA_INSPECT,
  LIA_SILENCE,
  FRM_DISCLAIM,
  FRM_UNI_DUTY,
  CON_3B_RETURN,
  CON_WARRANTY,
  CON_START,
  CON_REPAIR,
  CON_TWICE,
  CON_NOREASON,
  CON_REFUND,
  CON_DELAY15,
  CON_FREIGHT,
  CON_UNIFY,
  CON_CAR,
  TEL_FIX,
  TEL_DATE,
  TEL_AGENT,
  TEL_PROXY,
  TEL_SUBAGENT,
  TEL_COPY,
  TEL_BAN,
  TEL_INSTALL,
  TEL_PROMISE,
  AD_ABSOLUTE,
  AD_SUPERLATIVE,
  AD_100,
  PI_NOTICE,
  PI_SENSITIVE,
  PI_RETENTION,
  PI_SHARE,
  PI_COERCE,
  PI_BREACH,
  PI_EXPOSE,
  FOOD_MUST,
  FOOD_SHIFT,
  FOOD_HIDE,
  FOOD_SAMPLE,
  BID_CONDITION,
  BID_LOOSE,
  BID_VALID,
  BID_DATES,
  BID_DEPOSIT,
  BID_CONTRACT,
  BID_CLEAN,
  BID_SIGN,
  BID_SME_PAY,
] as const;
