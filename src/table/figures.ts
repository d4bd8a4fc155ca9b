import type { Field } from './fields.ts';

/** Types of blanks that figures fill. */
export type Sense = 'duration' | 'share' | 'money' | 'date' | 'number';

/** By what a cell holds, and by what a heading says of the numbers below it. */
const WRITTEN: readonly (readonly [Sense, RegExp])[] = [
  ['date', /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/],
  ['share', /^[\d.]+\s*[%‰]$|^(?:百|千|万)分之/],
  ['money', /^[¥$]\s*[\d.,]+$|^[\d.,]+\s*(?:元|万元|亿元)$/],
  ['duration', /^[\d.]+\s*(?:个)?(?:分钟|小时|天|日|周|月|年|工作日|工作小时|工作分钟)(?:以内|内)?$/],
];
const HEADED: readonly (readonly [Sense, RegExp])[] = [
  ['share', /率$|比例|百分|[%‰]/],
  ['money', /金额|费用|价款|违约金|赔偿金|保证金|元[）)]?$/],
  ['duration', /时限|期限|时间$|时长|期$|小时|工作日|[（(](?:天|日|月|年|分钟|个月)[）)]$/],
  ['number', /次数|人数|份数|台数|[（(](?:次|人|份|台|个)[）)]$/],
];

/** What a figure under a heading is about; undefined for text, and for numbers whose heading says nothing. */
export function senseOf(heading: string, text: string): Sense | undefined {
  const written = text.normalize('NFKC').trim();
  const said = WRITTEN.find(([, pattern]) => pattern.test(written))?.[0];
  if (said !== undefined) return said;
  if (!/^\d{1,6}(?:\.\d+)?$/.test(written)) return undefined;
  return HEADED.find(([, pattern]) => pattern.test(heading.normalize('NFKC')))?.[0];
}

/** A blank of a sense that no column fills. */
export function openBlank(
  sense: Sense | undefined,
  fields: readonly Field[],
  filled: ReadonlySet<Field>,
): Field | undefined {
  return fields.find((field) => field.node.type === sense && !filled.has(field));
}
