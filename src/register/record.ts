import { createHash } from 'node:crypto';
import type { OutputFile } from '../formats.ts';
import type { Prepared } from '../letter.ts';

/** What the register keeps of an issued letter, beside its files. */
export interface IssueRecord {
  readonly version: 1;
  readonly number: string;
  /** Id of the letter kind. */
  readonly kind: string;
  readonly title: string;
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  /** Days on which the letter binds, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to?: string;
  /** `sha256` in lower-case hexadecimal: what proves that a file is the one that was issued. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** The values as the files carry them. */
  readonly values: string;
  /** Number of the letter that this one replaces. */
  readonly replaces?: string;
}

/** The record of a letter about to be issued; undefined for one that has no policy, a draft. */
export function recordOf(
  { letter, policy }: Prepared,
  about: Pick<IssueRecord, 'number' | 'values' | 'replaces'>,
  stem: string,
  files: readonly OutputFile[],
): IssueRecord | undefined {
  if (!policy) return undefined;
  const { validity, parties } = policy.spec;
  const { replaces } = about;
  return {
    version: 1,
    number: about.number,
    kind: letter.kind,
    title: policy.metadata.title,
    parties: parties.map(({ role, name }) => ({ role, name })),
    from: validity.from,
    ...(validity.to === undefined ? {} : { to: validity.to }),
    files: files.map(({ suffix, bytes }) => ({
      name: `${stem}${suffix}`,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    values: about.values,
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** A record read from a file; undefined where it is none. */
export function parsedRecord(text: string): IssueRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<IssueRecord>;
    const texts = [record.number, record.kind, record.title, record.from, record.values];
    const whole =
      texts.every((one) => typeof one === 'string') &&
      Array.isArray(record.files) &&
      Array.isArray(record.parties);
    return whole ? (record as IssueRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** The name under which files of a number lie: what a file system could not hold stands as its code. */
export function stemOf(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}_-]/gu, (character) => `%${character.codePointAt(0)?.toString(16)}`);
}
