import type { Slot } from './structure.ts';
import { escapeXml } from './xml.ts';

/** The custom XML part that content controls are bound to. */
export const VALUES_NAMESPACE = 'urn:pledgekit:values';
/** Its fixed identifier within a document; needed only there. */
export const VALUES_STORE = '{6D2E7A54-0B5F-4C1B-9A3E-51C0B4D5F001}';

/** The part's XML: one element for each slot, in order, with the value as printed. */
export function valuesXml(slots: readonly Slot[]): string {
  const values = slots.map(
    ({ pointer, text }) => `<value pointer="${escapeXml(pointer)}">${escapeXml(text)}</value>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><values xmlns="${VALUES_NAMESPACE}">${values.join('')}</values>`;
}
