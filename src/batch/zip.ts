import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { NamedFile } from './destination.ts';
import { BatchError } from './options.ts';
import { writeWhole } from './stream.ts';

/** What the format holds without its 64-bit extension (APPNOTE.TXT 6.3.10, 4.4.1.4). */
const MOST_ENTRIES = 65_535;
const MOST_BYTES = 0xffff_ffff;
/** The first moment that a ZIP file can name, in local time, as the format has it: the same bytes in every zone. */
const NO_TIME = new Date(1980, 0, 1);
/** Files that are compressed already. */
const PACKED = /\.(?:docx|pdf|xlsx)$/u;

/** Writes a ZIP file, one entry after another, holding one of them in memory. Names are UTF-8, times are left out. */
export async function writeZipFile(path: string, files: AsyncIterable<NamedFile>): Promise<void> {
  await writeWhole(path, zipped(files));
}

async function* zipped(files: AsyncIterable<NamedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  let entries = 0;
  let written = 0;
  const flush = function* (): Generator<Uint8Array> {
    if (failed) throw failed;
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) {
      written += chunk.length;
      yield chunk;
    }
  };
  for await (const { name, bytes } of files) {
    if (++entries > MOST_ENTRIES || written + bytes.length > MOST_BYTES) throw tooLarge();
    const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(bytes, true);
    yield* flush();
  }
  zip.end();
  yield* flush();
}

function tooLarge(): BatchError {
  return new BatchError({
    zh: '一个 ZIP 最多装 65535 个文件、4 GB。请去掉 --zip 生成到文件夹，或用 --shard 分批。',
    en: 'A ZIP file holds at most 65,535 files and 4 GB. Leave out --zip, or cut the table with --shard.',
  });
}
