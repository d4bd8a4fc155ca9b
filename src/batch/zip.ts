import { ZipFault, zipStream } from '../zip/index.ts';
import type { NamedFile } from './destination.ts';
import { BatchError } from './options.ts';
import { writeWhole } from './stream.ts';

/** Writes a ZIP file, one entry after another. */
export async function writeZipFile(path: string, files: AsyncIterable<NamedFile>): Promise<void> {
  try {
    await writeWhole(path, zipStream(files));
  } catch (fault) {
    throw fault instanceof ZipFault ? tooLarge() : fault;
  }
}

function tooLarge(): BatchError {
  return new BatchError({
    zh: '一个 ZIP 最多装 65535 个文件、4 GB。请去掉 --zip 生成到文件夹，或用 --shard 分批。',
    en: 'A ZIP file holds at most 65,535 files and 4 GB. Leave out --zip, or cut the table with --shard.',
  });
}
