import { unzipSync } from 'fflate';

/** A letter has some 20 parts and less than a megabyte; what is far beyond that is no letter. */
const MAX_FILE = 64 * 1024 * 1024;
const MAX_ENTRIES = 2000;
const MAX_PART = 32 * 1024 * 1024;
const MAX_TOTAL = 64 * 1024 * 1024;
/** DEFLATE cannot expand a byte to more than this; a greater ratio is a lie of the directory. */
const MAX_RATIO = 1032;

/** Paths that leave the package, or that no writer of documents makes. */
const UNSAFE_PATH = /^[/\\]|\\|(^|\/)\.\.(\/|$)|\u0000|^[A-Za-z]:/;

class Refused extends Error {}

/**
 * The wanted parts of a document package from outside, or undefined when the bytes are no zip file or a hostile one:
 * too large, too many entries, doubled or unsafe names, sizes that cannot be.
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> | undefined {
  if (bytes.length > MAX_FILE) return undefined;
  const sizes = new Map<string, number>();
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > MAX_ENTRIES || UNSAFE_PATH.test(name) || sizes.has(name)) throw new Refused(name);
        sizes.set(name, originalSize);
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > MAX_PART || total > MAX_TOTAL || originalSize > size * MAX_RATIO)
          throw new Refused(name);
        return true;
      },
    });
    const parts = new Map(Object.entries(files));
    for (const [name, data] of parts) if (data.length !== sizes.get(name)) return undefined;
    return parts;
  } catch {
    // fflate throws plain errors for everything that it cannot read: whatever it was, these bytes are no package.
    return undefined;
  }
}
