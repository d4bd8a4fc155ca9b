/** Policy: FilledLetter and Letter -> Policy, and policies read from files. The door to this folder. */
export { derive } from './derive.ts';
export { dueOf } from './due.ts';
export { policyFindings, validatePolicy } from './validate.ts';
