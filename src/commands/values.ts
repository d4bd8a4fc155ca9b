import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readValues } from '../load/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import type { ValuesSource } from '../model/source.ts';
import { OptionError, UsageError, type World } from './world.ts';

/** What a file on the command line is meant to be: whoever lacks it is told how to get one. */
export type FileUse = 'values' | 'table' | 'style' | 'file';

/** How to come by a file that is not there: the end of the sentence that asks to check its path. */
const REMEDIES: Readonly<Record<FileUse, (path: string) => Bilingual>> = {
  values: (path) => ({
    zh: `；用 pledge init <kind> -o ${basename(path)} 可以生成一份填写文件。`,
    en: `; pledge init <kind> -o ${basename(path)} makes a values file.`,
  }),
  table: (path) => {
    const name = `${basename(path, extname(path))}.xlsx`;
    return {
      zh: `；用 pledge sheet <kind> -o ${name} 可以生成一张供填写的表格。`,
      en: `; pledge sheet <kind> -o ${name} makes a spreadsheet to fill.`,
    };
  },
  style: () => ({
    zh: '；版式文件是自己写的 YAML，写法见 schemas/house-style.schema.json；没有时不用 --style。',
    en: '; a house style is a YAML file of your own (schemas/house-style.schema.json); without one, leave --style out.',
  }),
  file: () => ({ zh: '。', en: '.' }),
};

/** Content of a file that the command line names; a file that is not there is wrong usage. */
export async function readNamed(world: World, path: string, use: FileUse = 'values'): Promise<Uint8Array> {
  const found = path === STANDARD_INPUT ? undefined : await stat(path).catch(() => undefined);
  if (found?.isDirectory())
    throw new UsageError({
      zh: `${path} 是文件夹，这里要写一个文件。请写出文件夹里那个文件的路径。`,
      en: `${path} is a folder, and a file is needed. Give the path of the file inside it.`,
    });
  if (found && !found.isFile())
    throw new UsageError({
      zh: `${path} 不是普通文件（是管道或设备），不读取。请写一个文件的路径。`,
      en: `${path} is a pipe or a device, not a regular file, and is not read. Give the path of a file.`,
    });
  if (found && found.size > LIMITS[use]) throw new OptionError([tooLarge(path, found.size, LIMITS[use])]);
  const bytes = await world.io.read(path);
  if (bytes) return bytes;
  const remedy = REMEDIES[use](path);
  throw new UsageError({
    zh: `找不到文件 ${path}，或者它不能读取。请核对路径${remedy.zh}`,
    en: `The file ${path} is not there or cannot be read. Check the path${remedy.en}`,
  });
}

/** Written in place of a file: what is piped into the program. */
const STANDARD_INPUT = '-';

const MIB = 1024 * 1024;

/** Largest file that is read at all, in bytes; readers have tighter limits of their own. */
const LIMITS: Readonly<Record<FileUse, number>> = {
  values: 64 * MIB,
  table: 256 * MIB,
  style: MIB,
  file: 64 * MIB,
};

function tooLarge(file: string, size: number, limit: number): Finding {
  const mib = (bytes: number) => `${Math.ceil(bytes / MIB)} MiB`;
  return {
    code: 'FILE-TOO-LARGE',
    severity: 'error',
    message: {
      zh: `文件有 ${mib(size)}，最多读取 ${mib(limit)}。`,
      en: `The file has ${mib(size)}; at most ${mib(limit)} are read.`,
    },
    hint: { zh: '核对是否选错了文件。', en: 'Check that it is the right file.' },
    place: { file },
  };
}

/** A values file from the command line, or a house style, which is written like one. */
export async function readValuesFile(
  world: World,
  path: string,
  use: FileUse = 'values',
): Promise<Outcome<ValuesSource>> {
  return readValues(await readNamed(world, path, use), path);
}

/** Name of the outputs: the values file without its extension. */
export function outputName(path: string): string {
  const name = path === STANDARD_INPUT ? '' : basename(path).replace(/\.(ya?ml|json)$/i, '');
  return name || 'letter';
}
