import { readLetterText } from '../load/index.ts';
import type { Outcome } from '../model/finding.ts';
import { readNamed } from './values.ts';
import { UsageError, type World } from './world.ts';

/** Most bytes that are taken from standard input. */
const MOST = 8 * 1024 * 1024;

/** The paragraphs of a letter that the command line names, or that stands on standard input (`-`). */
export async function letterNamed(world: World, file: string): Promise<Outcome<readonly string[]>> {
  const bytes = file === '-' ? await standardInput() : await readNamed(world, file, 'file');
  return readLetterText(bytes, file);
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Uint8Array; // a stream without an encoding gives bytes
    size += bytes.length;
    if (size > MOST)
      throw new UsageError({
        zh: '标准输入超过 8 MiB，不读取。',
        en: 'Standard input has more than 8 MiB and is not read.',
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
