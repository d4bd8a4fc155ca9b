import { basename, dirname, join } from 'node:path';
import { builtInFonts } from '../io/fonts.ts';
import { PACKAGE_ROOT } from '../io/package.ts';
import { pageHtml } from '../page/file/html.ts';
import { kindsCode } from '../page/file/kinds-code.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge page`: the form as a file, with every kind and font that it needs inside. */
export async function pageCommand(
  world: World,
  _: ArgumentsOf<'page'>,
  { out, force }: OptionsOf<'page'>,
): Promise<ExitCode> {
  if (!/\.html?$/i.test(out)) throw wrongName(out);
  if (force !== true && (await world.io.read(out))) throw exists(out);
  const fonts = Object.entries(builtInFonts()).map(([name, bytes]) => [`font-${name}`, bytes] as const);
  const html = pageHtml({
    app: await built(world, 'app.js'),
    style: await built(world, 'style.css'),
    kinds: kindsCode(world.kinds),
    files: Object.fromEntries(fonts),
    built: dayOf(world.io.env.SOURCE_DATE_EPOCH),
  });
  const bytes = new TextEncoder().encode(html);
  await world.io.write(dirname(out), [{ name: basename(out), bytes }]);
  const size = (bytes.length / 1e6).toFixed(1);
  world.io.err(
    say(world, {
      zh: `已生成 ${out}（${size} MB）。双击打开即可填写；可以发给同事，放在共享盘上。\n`,
      en: `${out} written (${size} MB). Open it by a double click; it may be mailed or put on a share.\n`,
    }),
  );
  return EXIT.done;
}

/** The day that the page shows as its own: today, or that of the seconds since 1970 with which builds are repeated. */
function dayOf(epoch: string | undefined): string {
  const date = epoch && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}

/** A file that is made when the package is built. */
async function built(world: World, name: string): Promise<string> {
  const bytes = await world.io.read(join(PACKAGE_ROOT, 'dist', 'page', name));
  if (!bytes) throw new Error(`dist/page/${name} is not there: run npm run build`);
  return new TextDecoder().decode(bytes);
}

function wrongName(out: string): UsageError {
  return new UsageError({
    zh: `网页的文件名要以 .html 结尾，写的是 ${out}。`,
    en: `The file of a page ends in .html; it says ${out}.`,
  });
}

function exists(out: string): UsageError {
  return new UsageError({
    zh: `${out} 已经存在，没有覆盖。换一个文件名，或加 --force。`,
    en: `${out} exists and is not overwritten. Take another name, or add --force.`,
  });
}
