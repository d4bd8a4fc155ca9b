import {
  CONTAINER_LIMIT,
  type Container,
  noContainer,
  POLICY_NAME,
  VALUES_NAME,
  verifiedContainer,
} from '../../model/container.ts';
import { failure, type Outcome } from '../../model/finding.ts';
import { unzlib, ZipFault } from '../../zip/index.ts';
import { entryOf, type PdfValue, readValue } from './objects.ts';

/** Files beyond this are refused unread; ours have a few hundred kilobytes. */
const LARGEST = 64 * 1024 * 1024;
/** Attachments looked at; more than a letter ever has. */
const MOST_FILES = 256;

/** The bytes of a stream as they lie in the file. */
interface Stream {
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}
/** A file inside the PDF. */
interface Found {
  readonly description: string;
  readonly data: Stream;
}

/**
 * Gets values and policy back from a PDF of ours. EXTRACT-FORMAT: no PDF that can be read; EXTRACT-NONE: it carries nothing;
 * EXTRACT-DIGEST: what it carries was altered. Time and memory are bounded for hostile files: objects are found by one
 * pass over the file, nothing is followed more than two steps, and data grow to {@link CONTAINER_LIMIT} at most.
 */
export function extractFromPdf(bytes: Uint8Array): Outcome<Container> {
  if (bytes.length > LARGEST) return unreadable('文件超过 64 MB', 'the file is larger than 64 MB');
  const text = latin1(bytes);
  if (!text.slice(0, 1024).includes('%PDF-')) return unreadable('不是 PDF 文件', 'it is not a PDF');
  const files = filesOf(text, bytes);
  const values = files.get(VALUES_NAME);
  const policy = files.get(POLICY_NAME);
  if (!values || !policy) return failure([why(text)]);
  const digest = /sha256:[0-9a-f]{64}/.exec(values.description)?.[0];
  if (digest === undefined) {
    return failure([
      noContainer('附件没有摘要，不是由本程序写入的', 'its attachments have no digest and are not ours'),
    ]);
  }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return verifiedContainer({
      values: decoder.decode(unpacked(values.data)),
      policy: decoder.decode(unpacked(policy.data)),
      digest,
    });
  } catch (error) {
    const [zh, en] = broken(error);
    return unreadable(zh, en);
  }
}

/** The files attached under our names; of several with one name the last counts, as in an updated PDF. */
function filesOf(text: string, bytes: Uint8Array): Map<string, Found> {
  const objects = objectsOf(text);
  const starts = [...objects.all].sort((a, b) => a - b);
  const files = new Map<string, Found>();
  let at = text.indexOf('/Filespec');
  for (let count = 0; at >= 0 && count < MOST_FILES; count++) {
    const start = lastBefore(starts, at);
    const spec = start === undefined ? undefined : readValue(text, start);
    const name = stringOf(entryOf(spec, 'UF')) ?? stringOf(entryOf(spec, 'F'));
    const data =
      name === undefined ? undefined : streamOf(text, bytes, objects.last, entryOf(entryOf(spec, 'EF'), 'F'));
    if (name !== undefined && data)
      files.set(name, { description: stringOf(entryOf(spec, 'Desc')) ?? '', data });
    at = text.indexOf('/Filespec', at + 9);
  }
  return files;
}

/** Where the content of each object begins: all places, and for each number the last one. */
function objectsOf(text: string): { all: number[]; last: Map<number, number> } {
  const all: number[] = [];
  const last = new Map<number, number>();
  for (const match of text.matchAll(/(\d{1,9})[ \r\n\t]{1,4}\d{1,5}[ \r\n\t]{1,4}obj/g)) {
    const start = match.index + match[0].length;
    all.push(start);
    last.set(Number(match[1]), start);
  }
  return { all, last };
}

function lastBefore(sorted: readonly number[], position: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** The bytes of the stream that a reference names; only what we write: no filter, or Flate. */
function streamOf(
  text: string,
  bytes: Uint8Array,
  objects: ReadonlyMap<number, number>,
  reference: PdfValue | undefined,
): Stream | undefined {
  if (reference?.type !== 'reference') return undefined;
  const head = readValue(text, objects.get(reference.object) ?? text.length);
  if (head?.type !== 'dictionary') return undefined;
  const keyword = /^\s{0,4}stream(\r\n|\n)/.exec(text.slice(head.end, head.end + 16));
  const length = numberOf(text, objects, entryOf(head, 'Length'));
  if (!keyword || length === undefined) return undefined;
  const from = head.end + keyword[0].length;
  if (from + length > bytes.length) return undefined;
  const data = bytes.subarray(from, from + length);
  const filter = entryOf(head, 'Filter');
  const only = filter?.type === 'array' && filter.items.length === 1 ? filter.items[0] : filter;
  if (only === undefined) return { bytes: data, packed: false };
  return only.type === 'name' && only.text === 'FlateDecode' ? { bytes: data, packed: true } : undefined;
}

function numberOf(
  text: string,
  objects: ReadonlyMap<number, number>,
  value: PdfValue | undefined,
): number | undefined {
  const direct =
    value?.type === 'reference' ? readValue(text, objects.get(value.object) ?? text.length) : value;
  return direct?.type === 'word' && /^\d{1,9}$/.test(direct.text) ? Number(direct.text) : undefined;
}

/** Data of an attachment, up to the limit. */
function unpacked({ bytes: data, packed }: Stream): Uint8Array {
  if (!packed) {
    if (data.length > CONTAINER_LIMIT) throw new ZipFault('too-large');
    return data;
  }
  return unzlib(data, CONTAINER_LIMIT);
}

/** What a packed attachment, or the decoder of its text, fails with; anything else is a fault of ours. */
function broken(error: unknown): readonly [zh: string, en: string] {
  if (error instanceof ZipFault && error.reason === 'too-large')
    return ['附件超过 8 MB', 'an attachment has more than 8 MB'];
  if (error instanceof ZipFault || error instanceof TypeError)
    return ['附件已损坏', 'an attachment is damaged'];
  throw error;
}

function why(text: string) {
  if (text.includes('/Encrypt')) return noContainer('文件已加密', 'it is encrypted');
  if (text.includes('/ObjStm')) {
    return noContainer(
      '文件经其他软件另存，附件不在原处',
      'other software saved it anew, and its attachments are not where they were',
    );
  }
  return noContainer(
    '没有 values.yaml 和 policy.json 附件',
    'it has no attachments values.yaml and policy.json',
  );
}

function unreadable(zh: string, en: string): Outcome<Container> {
  return failure([
    {
      code: 'EXTRACT-FORMAT',
      severity: 'error',
      message: { zh: `不能读取：${zh}。`, en: `Cannot be read: ${en}.` },
    },
  ]);
}

function stringOf(value: PdfValue | undefined): string | undefined {
  return value?.type === 'string' ? value.text : undefined;
}

/** One character for each byte. `TextDecoder('latin1')` would be windows-1252. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
