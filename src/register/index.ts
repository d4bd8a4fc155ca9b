/** Register: numbers, issued letters and how they stand. Files only: a folder for each letter, whole or not there. */

export { icsOf } from './calendar.ts';
export { checkRegister, policyOf } from './check.ts';
export { issue } from './issue.ts';
export { numberPattern } from './numbers.ts';
export { type Standing, type State, standings } from './state.ts';
export { entriesOf, makeVoid, sweep } from './store.ts';
