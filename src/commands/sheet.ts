import { basename, dirname } from 'node:path';
import { defaultsOf } from './defaults.ts';
import { kindArgument } from './kind-argument.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge sheet <kind>`: a workbook to fill, a letter in each row. */
export async function sheetCommand(
  world: World,
  [id]: ArgumentsOf<'sheet'>,
  { out, force }: OptionsOf<'sheet'>,
): Promise<ExitCode> {
  const kind = kindArgument(world, id);
  if (!/\.xlsx$/i.test(out)) throw wrongName(out);
  if (force !== true && (await world.io.read(out))) throw exists(out);
  const { kindWorkbook } = await import('../table/form/index.ts');
  await world.io.write(dirname(out), [
    { name: basename(out), bytes: kindWorkbook(kind, defaultsOf(world, kind), world.language) },
  ]);
  world.io.err(
    say(world, {
      zh: `已生成 ${out}。填好后运行：pledge batch ${out} --kind ${kind.id}\n`,
      en: `${out} written. When it is filled, run: pledge batch ${out} --kind ${kind.id}\n`,
    }),
  );
  return EXIT.done;
}

function wrongName(out: string): UsageError {
  return new UsageError({
    zh: `表格的文件名要以 .xlsx 结尾，写的是 ${out}。`,
    en: `The name of a spreadsheet must end in .xlsx; got ${out}.`,
  });
}

function exists(out: string): UsageError {
  return new UsageError({
    zh: `${out} 已经存在，没有覆盖。换一个文件名，或加 --force。`,
    en: `${out} already exists and was not overwritten. Choose another name, or add --force.`,
  });
}
