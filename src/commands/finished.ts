import { textReturned } from '../compare/index.ts';
import { decodeText, readValues } from '../load/index.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import type { Returned } from '../model/returned.ts';
import { type Basis, carriedBasis, finishedFormat, readFinished } from '../returned/index.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

/** A file that came back, with the data that it carries or why there are none. */
export interface CameBack {
  readonly bytes: Uint8Array;
  readonly returned: Returned;
  readonly basis: Outcome<Basis>;
}

/** Largest text of a scan that is read, in bytes. */
const MOST_TEXT = 2 * 1024 * 1024;

/** Reads a DOCX, a PDF, or the text of a scan. */
export async function readCameBack(world: World, file: string): Promise<Outcome<CameBack>> {
  const bytes = await readNamed(world, file, 'file');
  if (finishedFormat(bytes) === undefined) {
    const text = decodeText(bytes, file, MOST_TEXT);
    if (!text.ok) return text;
    return success({ bytes, returned: textReturned(text.value), basis: failure([noData(file)]) });
  }
  const read = await readFinished(bytes);
  if (!read.ok) return failure(placed(read.findings, file));
  const { returned, container } = read.value;
  const basis = container.ok ? carriedBasis(container.value, file) : container;
  return success({ bytes, returned, basis: basis.ok ? basis : failure(placed(basis.findings, file)) });
}

/** What a file to compare with says: a values file, or the data of a DOCX or PDF of ours. */
export async function readBasis(world: World, file: string): Promise<Outcome<Basis>> {
  const bytes = await readNamed(world, file);
  if (finishedFormat(bytes) === undefined) {
    const source = readValues(bytes, file);
    return source.ok ? success({ source: source.value, house: world.project?.house }) : source;
  }
  const read = await readCameBack(world, file);
  return read.ok ? read.value.basis : read;
}

function placed(findings: readonly Finding[], file: string): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, place: { ...finding.place, file } }));
}

function noData(file: string): Finding {
  return {
    code: 'EXTRACT-NONE',
    severity: 'error',
    message: {
      zh: '文本文件不带填写内容，没有可以核对的依据。',
      en: 'A text carries no values: there is nothing to hold it against.',
    },
    hint: {
      zh: '加 --against 填写文件（或当时发出的 DOCX、PDF，或登记簿文件夹）。',
      en: 'Add --against VALUES (or the DOCX or PDF that was issued, or the folder of the register).',
    },
    place: { file },
  };
}
