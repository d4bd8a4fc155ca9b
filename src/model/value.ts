import type { Duration } from './duration.ts';

/** What every value knows about the blank it fills. */
interface Filled {
  /** JSON pointer into the values file, `/complaint/final`. */
  readonly pointer: string;
  /** Chinese title of the blank. */
  readonly title: string;
}

export interface TextValue extends Filled {
  readonly type: 'text';
  readonly text: string;
}
export interface DurationValue extends Filled {
  readonly type: 'duration';
  readonly duration: Duration;
}
/** A sum of money; `amount` is a decimal string in yuan with at most two decimals. */
export interface MoneyValue extends Filled {
  readonly type: 'money';
  readonly amount: string;
  readonly currency: 'CNY';
}
/** A share; `value` is a decimal string, `per` 100 for percent and 1000 for per mille. */
export interface ShareValue extends Filled {
  readonly type: 'share';
  readonly value: string;
  readonly per: 100 | 1000;
}
/** One real day; `date` is `YYYY-MM-DD`. */
export interface DateValue extends Filled {
  readonly type: 'date';
  readonly date: string;
}
/** A time of day; `time` is `HH:MM`, `24:00` allowed; `nextDay` when the writer said 次日. */
export interface TimeValue extends Filled {
  readonly type: 'time';
  readonly time: string;
  readonly nextDay?: boolean;
}
/** A count or multiple; `value` is a decimal string, `unit` a Chinese measure word such as 份, 公里, 倍. */
export interface NumberValue extends Filled {
  readonly type: 'number';
  readonly value: string;
  readonly unit: string;
}
/** A quantity that prints with the unit it was written in, 3200平方米; `value` is a decimal string. */
export interface MeasureValue extends Filled {
  readonly type: 'measure';
  readonly value: string;
  readonly unit: string;
}
/** One of the alternatives that the schema names. */
export interface ChoiceValue extends Filled {
  readonly type: 'choice';
  readonly value: string;
  /** The alternative as it is printed. */
  readonly label: string;
  /** All alternatives as they are printed. */
  readonly options: readonly string[];
}
export interface FlagValue extends Filled {
  readonly type: 'flag';
  readonly value: boolean;
}
/** A statute reference, printed 《name》第article条. */
export interface StatuteValue extends Filled {
  readonly type: 'statute';
  readonly name: string;
  /** Arabic or Chinese number of the article, as written. */
  readonly article: string;
}
/** A blank that nobody has filled. Only drafts hold such values. */
export interface MissingValue extends Filled {
  readonly type: 'missing';
}
/** Several blanks under one name: a party, the stages of a complaint. */
export interface GroupValue extends Filled {
  readonly type: 'group';
  readonly fields: Readonly<Record<string, Value>>;
}
/** Repeated data: fault levels, penalties, staff. */
export interface RowsValue extends Filled {
  readonly type: 'rows';
  readonly rows: readonly GroupValue[];
}

/** A value that prints as one blank. */
export type BlankValue =
  | TextValue
  | DurationValue
  | MoneyValue
  | ShareValue
  | DateValue
  | TimeValue
  | NumberValue
  | MeasureValue
  | ChoiceValue
  | FlagValue
  | StatuteValue
  | MissingValue;

/** Any node of the values tree. An optional blank that was left out has no node at all. */
export type Value = BlankValue | GroupValue | RowsValue;

/** The value at a JSON pointer, or undefined. */
export function valueAt(root: Value, pointer: string): Value | undefined {
  let node: Value | undefined = root;
  for (const segment of pointer.split('/').slice(1)) {
    if (node?.type === 'group') node = Object.hasOwn(node.fields, segment) ? node.fields[segment] : undefined;
    else if (node?.type === 'rows') node = node.rows[Number(segment)];
    else return undefined;
  }
  return node;
}

/** Every blank below a node, in the order of the values file. */
export function blanksOf(node: Value): readonly BlankValue[] {
  const all: BlankValue[] = [];
  const collect = (value: Value) => {
    if (value.type === 'group') Object.values(value.fields).forEach(collect);
    else if (value.type === 'rows') value.rows.forEach(collect);
    else all.push(value);
  };
  collect(node);
  return all;
}
