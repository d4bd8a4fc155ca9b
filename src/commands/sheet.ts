import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { kindArgument } from './kind-argument.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge sheet <kind>`: a workbook to fill, a letter in each row. */
export function sheetCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('sheet <kind>')
    .description(say(world, { zh: '生成供批量填写的表格', en: 'make a spreadsheet to fill' }))
    .requiredOption('-o, --out <file>', say(world, { zh: '写入 .xlsx 文件', en: 'the .xlsx file to write' }))
    .option('--force', say(world, { zh: '覆盖已有的文件', en: 'overwrite an existing file' }))
    .action(async (id: string, { out, force }: { out: string; force?: boolean }) => {
      const kind = kindArgument(world, id);
      if (!/\.xlsx$/i.test(out)) throw wrongName(out);
      if (force !== true && (await world.io.read(out))) throw exists(out);
      const { kindWorkbook } = await import('../table/form/index.ts');
      await world.io.write(dirname(out), [
        { name: basename(out), bytes: kindWorkbook(kind, {}, world.language) },
      ]);
      world.io.err(
        say(world, {
          zh: `已生成 ${out}。填好后运行：pledge batch ${out} --kind ${kind.id}\n`,
          en: `${out} written. When it is filled, run: pledge batch ${out} --kind ${kind.id}\n`,
        }),
      );
      done(EXIT.done);
    });
}

function wrongName(out: string): UsageError {
  return new UsageError({
    zh: `表格的文件名要以 .xlsx 结尾，写的是 ${out}。`,
    en: `The file of a spreadsheet ends in .xlsx; it says ${out}.`,
  });
}

function exists(out: string): UsageError {
  return new UsageError({
    zh: `${out} 已经存在，没有覆盖。换一个文件名，或加 --force。`,
    en: `${out} exists and is not overwritten. Take another name, or add --force.`,
  });
}
