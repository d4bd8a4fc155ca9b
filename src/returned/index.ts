/** Returned: finished letters that came back, read, held against what was issued, accepted, set side by side. */
export { accept } from './accept.ts';
export { type Diff, diff, type Side } from './diff.ts';
export { extractFromPdf, finishedFormat, readFinished } from './file.ts';
export { contradictions } from './findings.ts';
export {
  type Basis,
  carriedBasis,
  unverifiable,
  type Verification,
  verify,
} from './verify.ts';
