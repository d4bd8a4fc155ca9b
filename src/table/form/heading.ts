import type { Field } from '../fields.ts';
import type { HeadingIndex } from '../headings.ts';

/** The heading that a form gives a blank, with the unit of bare numbers and without the asterisk of required ones. */
export function plainHeading(field: Field, index: HeadingIndex): string {
  const label = index.label(field);
  // Behind a remark in brackets only the sign of a share is added: a bare number of one is never read without.
  const unit = /[）)]$/.test(label) && field.node.type !== 'share' ? '' : field.node.blank.unit;
  return unit === '' ? label : `${label}（${unit}）`;
}
