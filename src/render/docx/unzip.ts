import { readZip, unpackWhole, type ZipEntry, ZipFault } from '../../zip/index.ts';

/** A letter has some 20 parts and less than a megabyte; what is far beyond that is no letter. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_ENTRIES = 2000;
const MAX_PART = 32 * 1024 * 1024;
const MAX_TOTAL = 64 * 1024 * 1024;

/**
 * The wanted parts of a document package from outside, or undefined when the bytes are no ZIP file or a hostile one:
 * too large, too many entries, doubled or unsafe names, sizes that cannot be.
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> | undefined {
  if (bytes.length > MAX_FILE) return undefined;
  try {
    const entries = [...readZip(bytes, MAX_ENTRIES).values()].filter(({ name }) => wanted(name));
    if (claimed(entries) > MAX_TOTAL) return undefined;
    return new Map(entries.map((entry) => [entry.name, unpackWhole(entry, MAX_PART)]));
  } catch (fault) {
    if (fault instanceof ZipFault) return undefined;
    throw fault;
  }
}

function claimed(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}
