import { stat } from 'node:fs/promises';
import { textReturned } from '../compare/index.ts';
import { decodeText, parseValues, readValues } from '../load/index.ts';
import { sha256Hex } from '../model/digest.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import type { Returned } from '../model/returned.ts';
import { entriesOf } from '../register/index.ts';
import { type Basis, carriedBasis, finishedFormat, readFinished } from '../returned/index.ts';
import { readNamed } from './values.ts';
import { say, type World } from './world.ts';

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

/** What to compare with: a values file, the data of a DOCX or PDF of ours, or the letter as a register has it. */
export async function readBasis(world: World, file: string, back: CameBack): Promise<Outcome<Basis>> {
  if ((await stat(file).catch(() => undefined))?.isDirectory()) return registered(world, file, back);
  const bytes = await readNamed(world, file);
  if (finishedFormat(bytes) === undefined) {
    const source = readValues(bytes, file);
    return source.ok ? success({ source: source.value, house: world.project?.house }) : source;
  }
  const read = await readCameBack(world, file);
  return read.ok ? read.value.basis : read;
}

/** The letter of a register that has these very bytes, else the one of the number that the file carries. */
async function registered(world: World, folder: string, { bytes, basis }: CameBack): Promise<Outcome<Basis>> {
  const digest = sha256Hex(bytes);
  const carried = basis.ok ? basis.value.source.data.number : undefined;
  const records = (await entriesOf(folder)).flatMap(({ record }) => record ?? []);
  const own = records.find(({ files }) => files.some(({ sha256 }) => sha256 === digest));
  const record = own ?? records.find(({ number }) => number === carried);
  if (!record) return failure([notRegistered(folder)]);
  world.io.err(
    `· ${say(world, own ? { zh: `与登记簿中 ${record.number} 发出的文件逐字节相同。`, en: `Byte for byte what was issued as ${record.number}.` } : { zh: `按登记簿中 ${record.number} 的填写内容核对；字节与发出的文件不同。`, en: `Held against the values of ${record.number}; the bytes are not those that were issued.` })}\n`,
  );
  const source = parseValues(record.values, record.number);
  return source.ok ? success({ source: source.value }) : source;
}

function notRegistered(folder: string): Finding {
  return {
    code: 'EXTRACT-NONE',
    severity: 'error',
    message: {
      zh: '登记簿里没有这一份：既没有相同的文件，也没有它所带的编号。',
      en: 'The register has no such letter: neither the same file nor the number that it carries.',
    },
    hint: { zh: '用 pledge register 查看编号。', en: 'pledge register lists the numbers.' },
    place: { file: folder },
  };
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
