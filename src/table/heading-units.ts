import type { Field } from './fields.ts';

/** Words in brackets that say nothing of a unit. */
const REMARK = /^(必填|选填|可不填|可选|非必填|含税|不含税|人民币|每.*|.*以内|yyyy.*)?$/;
/** A figure in a bracket is a remark (响应时限（2小时内）), never a unit: before it a 4 would become 42小时. */
const FIGURED = /^[≤≥<>]?[\d.〇零一二两三四五六七八九十半]/;
/** Remarks that turn hours into working hours, or days into working days. */
const WORKING = /工作|营业|上班|办公|节假日/;
/** What a reader says of a number with a unit that it does not know. */
const NOT_READ: ReadonlySet<string> = new Set(['BLANK-TYPE', 'BLANK-UNIT', 'BLANK-MONEY', 'BLANK-PERCENT']);

/** Whether a word behind a heading (质保期/月) is a unit that its blank takes. */
export function isUnitOf(field: Field, word: string): boolean {
  return field.node.blank.input.kind === 'amount' && !FIGURED.test(word) && understands(field, word);
}

/**
 * The unit of the bare numbers below a heading with a bracket: empty where the bracket is a remark, undefined where it is
 * no unit of the blank. A bracket that names two units (小时/天) gives both, which no bare number takes: it is refused.
 */
export function bracketUnit(field: Field, bracket: string): string | undefined {
  const words = bracket.split(/[,;、/·]|\s/).filter((word) => word !== '' && !FIGURED.test(word));
  // 工作 日, as a line break inside the bracket leaves it.
  const unit = [...words, words.join('')].find((word) => understands(field, word));
  if (unit !== undefined) return [unit, ...otherUnits(field, unit, words)].join('/');
  return words.every((word) => REMARK.test(word)) ? '' : undefined;
}

function otherUnits(field: Field, unit: string, words: readonly string[]): string[] {
  return words.filter((word) =>
    isUnit(field, word)
      ? meaningOf(field, word) !== meaningOf(field, unit)
      : field.node.type === 'duration' && word !== unit && !unit.includes(word) && WORKING.test(word),
  );
}

/** Whether a word is a unit, be it one that the blank does not take. */
function isUnit(field: Field, word: string): boolean {
  const reading = field.node.blank.read(`1${word}`);
  return understands(field, word) || (!reading.ok && reading.problem.code === 'BLANK-UNIT');
}

function meaningOf({ node: { blank } }: Field, unit: string): string {
  const reading = blank.read(`1${unit}`);
  return reading.ok ? JSON.stringify(reading.value) : reading.problem.message.zh;
}

function understands({ node: { blank } }: Field, unit: string): boolean {
  const reading = blank.read(`1${unit}`);
  return reading.ok || !NOT_READ.has(reading.problem.code);
}
