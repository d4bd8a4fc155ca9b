import type { Field } from '../fields.ts';
import type { HeadingIndex } from '../headings.ts';

/** The heading that a form gives a blank, with the unit of bare numbers and without the asterisk of required ones. */
export function plainHeading(field: Field, index: HeadingIndex): string {
  const label = index.label(field);
  // Behind a remark in brackets only the sign of a share is added: a bare number of one is never read without.
  const unit = /[）)]$/.test(label) && field.keyword !== 'share' ? '' : unitOf(field);
  return unit === '' ? label : `${label}（${unit}）`;
}

const DURATION_UNITS: Readonly<Record<string, string>> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  month: '个月',
  year: '年',
  workminute: '工作分钟',
  workhour: '工作小时',
  workday: '工作日',
};

/** The unit of bare numbers, for the heading. */
function unitOf({ keyword, schema }: Field): string {
  const parameters = (schema[keyword] ?? {}) as { unit?: string; per?: number };
  if (keyword === 'duration') return DURATION_UNITS[parameters.unit ?? ''] ?? '';
  if (keyword === 'money') return '元';
  if (keyword === 'share') return parameters.per === 1000 ? '‰' : '%';
  if (keyword !== 'number') return '';
  return /[（(]/.test(parameters.unit ?? '') ? '' : (parameters.unit ?? '');
}
