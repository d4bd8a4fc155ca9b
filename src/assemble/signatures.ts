import { draft } from '../chinese/drafting.ts';
import type { Blank, SignatureBlock, SignatureColumn, SignatureLine } from '../model/letter.ts';
import type { SignatureParty } from '../model/manifest.ts';
import { type GroupValue, valueAt } from '../model/value.ts';
import { TemplateError } from './error.ts';
import { inputOf } from './input.ts';

/** The signature block that the manifest describes, with the names and dates of the values. */
export function signatureBlock(parties: readonly SignatureParty[], values: GroupValue): SignatureBlock {
  const present = parties.filter(
    ({ when, unless }) =>
      (when === undefined || isTrue(values, when)) && (unless === undefined || !isTrue(values, unless)),
  );
  // One known name gives every column a line for a name, so that the lines below stand level.
  const named = present.some((party) => nameOf(party, values) !== undefined);
  return { type: 'signatures', columns: present.map((party) => column(party, values, named)) };
}

/** The known name of who signs for a party. */
function nameOf({ lines, representative }: SignatureParty, values: GroupValue): Blank | undefined {
  return lines.includes('representative') && representative !== undefined
    ? blankAt(values, representative)
    : undefined;
}

function column(party: SignatureParty, values: GroupValue, named: boolean): SignatureColumn {
  const name = blankAt(values, party.name);
  const lines: SignatureLine[] = [{ kind: 'name', label: party.anchor, ...(name ? { value: name } : {}) }];
  for (const kind of party.lines) {
    if (kind === 'representative') {
      // A typed name is no signature: it stands below the line to sign on, never in its place.
      const value = nameOf(party, values);
      lines.push({ kind, label: `${party.representativeLabel ?? '法定代表人或授权代表'}（签字）` });
      if (named) lines.push({ kind: 'signatory', label: '姓名', ...(value ? { value } : {}) });
    } else if (kind === 'date') {
      const value = party.date === undefined ? undefined : blankAt(values, party.date);
      lines.push({ kind, label: '日期', ...(value ? { value } : {}) });
    }
  }
  return {
    role: party.role,
    label: party.label,
    anchor: party.anchor,
    acknowledges: party.acknowledges === true,
    lines,
  };
}

function blankAt(values: GroupValue, pointer: string): Blank | undefined {
  const value = valueAt(values, pointer);
  if (!value) return undefined;
  if (value.type === 'group' || value.type === 'rows')
    throw new TemplateError(`the signature names ${pointer}, which is no single blank`);
  return {
    type: 'blank',
    pointer,
    title: value.title,
    text: draft(value),
    filled: value.type !== 'missing',
    ...inputOf(value),
    plain: true,
  };
}

function isTrue(values: GroupValue, pointer: string): boolean {
  const value = valueAt(values, pointer);
  return value !== undefined && (value.type !== 'flag' || value.value);
}
