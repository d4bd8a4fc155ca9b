import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ZipFault } from './fault.ts';

/** What the format holds without its 64-bit extension (APPNOTE.TXT 6.3.10, 4.4.1.4). */
const MOST_ENTRIES = 65_535;
const MOST_BYTES = 0xffff_ffff;
/** The first moment that a ZIP file can name, in local time, as the format has it: the same bytes in every zone. */
const NO_TIME = new Date(1980, 0, 1);
/** Files that are compressed already. */
const PACKED = /\.(?:docx|pdf|xlsx)$/u;

/**
 * A ZIP archive as a stream, one entry after another, holding one of them in memory. Names are UTF-8, times are left out.
 *
 * @throws ZipFault `too-many`, `too-large`
 */
export async function* zipStream(
  files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  let entries = 0;
  let written = 0;
  const take = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    for (const { length } of chunks) written += length;
    return chunks;
  };
  for await (const { name, bytes } of files) {
    if (++entries > MOST_ENTRIES) throw new ZipFault('too-many');
    if (written + bytes.length > MOST_BYTES) throw new ZipFault('too-large');
    const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(bytes, true);
    yield* take();
  }
  zip.end();
  yield* take();
}
