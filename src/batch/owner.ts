import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { PathError } from '../io/index.ts';
import { BatchError } from './options.ts';

/**
 * Keeps apart tables of one name that lie in different folders: the second would take the letters of the first for
 * its own. `file` remembers the path of the table; one that was moved may go on. Throws {@link BatchError}.
 */
export async function claimFolder(file: string, table: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === table) return;
  if (before !== undefined && existsSync(before)) throw ofAnother(before);
  try {
    await writeFile(file, table);
  } catch (error) {
    throw new PathError(file, error);
  }
}

function ofAnother(table: string): BatchError {
  return new BatchError({
    zh: `这个输出文件夹里是另一个同名的表（${table}）的承诺书，什么也没有生成。请用 -o 换一个文件夹，或给表换一个名称。`,
    en: `This folder holds the letters of another table of the same name (${table}); nothing was made. Choose another folder with -o, or rename the table.`,
  });
}
