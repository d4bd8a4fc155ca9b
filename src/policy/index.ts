/** Policy: FilledLetter and Letter -> Policy, and policies read from files. The door to this folder. */
export { derive } from './derive.ts';
export { dueOf } from './due.ts';
export { effectOfFigure } from './effects/figures.ts';
export { policyChanges } from './effects/items.ts';
export { effectBetween, promisesOf } from './effects.ts';
export { policyFindings, validatePolicy } from './validate.ts';
