import { basename } from 'node:path';
import { readValues } from '../load/index.ts';
import type { Outcome } from '../model/finding.ts';
import type { ValuesSource } from '../model/source.ts';
import { UsageError, type World } from './world.ts';

/** Content of a file that the command line names; a file that is not there is wrong usage. */
export async function readNamed(world: World, path: string): Promise<Uint8Array> {
  const bytes = await world.io.read(path);
  if (bytes) return bytes;
  throw new UsageError({
    zh: `找不到文件 ${path}，或者它不能读取。请核对路径；用 pledge init <kind> -o ${basename(path)} 可以生成一份填写文件。`,
    en: `The file ${path} is not there or cannot be read. Check the path; pledge init <kind> -o ${basename(path)} makes a values file.`,
  });
}

/** A values file from the command line. */
export async function readValuesFile(world: World, path: string): Promise<Outcome<ValuesSource>> {
  return readValues(await readNamed(world, path), path);
}

/** Name of the outputs: the values file without its extension. */
export function outputName(path: string): string {
  return basename(path).replace(/\.(ya?ml|json)$/i, '') || 'letter';
}
