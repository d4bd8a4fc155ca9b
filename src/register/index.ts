/** Register: numbers, issued letters and how they stand. Files only: a folder for each letter, whole or not there. */

export { icsOf } from './calendar.ts';
export { checkRegister, policyOf } from './check.ts';
export { type Issued, type IssueOptions, issue } from './issue.ts';
export { type NumberPattern, numberPattern } from './numbers.ts';
export { type IssueRecord, stemOf } from './record.ts';
export { type Standing, type State, standings } from './state.ts';
export { type Entry, entriesOf, fileIn, makeVoid, sweep } from './store.ts';
