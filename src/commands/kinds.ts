import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import stringWidth from 'string-width';
import { PACKAGE_ROOT } from '../io/package.ts';
import { defaultDetail, lengthsOf } from '../model/detail.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import type { Detail, LetterKind } from '../model/kind.ts';
import { ownFolders } from './kind-files.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { reportText } from './report.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge kinds [words…]`: the letter kinds, one to a line; with words those that speak of all of them, the nearest first. */
export async function kindsCommand(
  world: World,
  words: ArgumentsOf<'kinds'>,
  options: OptionsOf<'kinds'>,
): Promise<ExitCode> {
  const kinds = found(allKinds(world), [...words]);
  const pages = pagesOf();
  const broken = brokenKinds(world);
  if (options.json)
    world.io.out(
      jsonText(
        kinds.map((kind) => {
          const { id, manifest } = kind;
          const { title, purpose, users, whenNotToUse, scope } = manifest;
          const picture = pictureOf(world, id);
          return {
            id,
            title,
            purpose,
            users,
            whenNotToUse,
            scope,
            detail: defaultDetail(kind),
            lengths: lengthsOf(kind).map((detail) => ({ detail, ...pagesAt(pages, id, detail) })),
            ...(picture === undefined ? {} : { picture }),
          };
        }),
      ),
    );
  else world.io.out(kinds.length === 0 ? nothing(world, words.join(' ')) : list(world, kinds, pages));
  if (broken.length > 0) world.io.err(reportText(world, broken));
  return broken.length > 0 ? EXIT.findings : EXIT.done;
}

/** Every kind of the installation that can be read, in the order of their ids. */
export function allKinds({ kinds }: World): LetterKind[] {
  return kinds.ids().flatMap((id) => {
    const kind = kinds.read(id);
    return kind.ok ? [kind.value] : [];
  });
}

/** What is wrong with the kinds that cannot be read. */
export function brokenKinds({ kinds }: World): readonly Finding[] {
  return kinds.ids().flatMap((id) => {
    const kind = kinds.read(id);
    return kind.ok ? [] : kind.findings;
  });
}

/** Kinds that have all the words, those with more of them in their titles first. */
function found(kinds: readonly LetterKind[], words: readonly string[]): readonly LetterKind[] {
  const wanted = words
    .flatMap((word) => word.split(/\s+/))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  if (wanted.length === 0) return kinds;
  const scored = kinds.flatMap((kind) => {
    const scores = wanted.map((word) => scoreOf(kind, word));
    return scores.every((score) => score > 0)
      ? [{ kind, score: scores.reduce((sum, one) => sum + one, 0) }]
      : [];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ kind }) => kind);
}

/** How near a kind is to a word: by its name, by what it is for, by its text. */
function scoreOf(
  { id, manifest: { title, purpose, users }, template, short = '' }: LetterKind,
  word: string,
): number {
  const has = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(word));
  if (has(id, title.zh, title.en)) return 100;
  if (has(purpose.zh, purpose.en, users.zh, users.en)) return 10;
  return has(template, short) ? 1 : 0;
}

type Pages = Readonly<Record<string, Readonly<Partial<Record<Detail, number>>>>>;

/** Pages of the examples, counted when the package is built. */
function pagesOf(): Pages {
  const file = join(PREVIEWS, 'pages.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pages) : {};
}

const PREVIEWS = join(PACKAGE_ROOT, 'dist', 'previews');

function pagesAt(pages: Pages, id: string, detail: Detail): { readonly pages?: number } {
  const count = pages[id]?.[detail];
  return count === undefined ? {} : { pages: count };
}

/** The picture of the example's pages: of the package's kinds made when it is built, of a firm's by `pledge kind test`. */
function pictureOf(world: World, id: string): string | undefined {
  const candidates = [
    join(PREVIEWS, `${id}.html`),
    ...ownFolders(world).map((folder) => join(folder, id, 'preview.html')),
  ];
  const path = candidates.find((one) => existsSync(one));
  return path === undefined ? undefined : shortest(path);
}

function shortest(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function list(world: World, kinds: readonly LetterKind[], pages: Pages): string {
  const title = (kind: LetterKind) => say(world, kind.manifest.title);
  const lengths = (kind: LetterKind) =>
    lengthsOf(kind)
      .map((detail) => lengthText(world, detail, pages[kind.id]?.[detail]))
      .join(say(world, { zh: '、', en: ', ' }));
  const rows = kinds.map((kind) => [kind.id, title(kind), lengths(kind), say(world, kind.manifest.users)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
  const pictures = kinds.length > 8 ? [] : kinds.flatMap(({ id }) => pictureOf(world, id) ?? []);
  const shown = pictures.map((path) => say(world, { zh: `样张：${path}`, en: `Picture: ${path}` }));
  const more = say(world, {
    zh: '按词查找：pledge kinds 廉洁　　每种类型的用途、填写项、条款：pledge show <kind>',
    en: 'Search: pledge kinds WORDS    Purpose, blanks and clauses of each: pledge show <kind>',
  });
  return `${[...lines, '', ...shown, more].join('\n')}\n`;
}

const DETAILS = {
  short: { zh: '简式', en: 'short' },
  standard: { zh: '标准', en: 'standard' },
  full: { zh: '全文', en: 'full' },
} as const;

function lengthText(world: World, detail: Detail, pages: number | undefined): string {
  const name = say(world, DETAILS[detail]);
  return pages === undefined ? name : say(world, { zh: `${name} ${pages} 页`, en: `${name} ${pages} p.` });
}

function nothing(world: World, words: string): string {
  return say(world, {
    zh: `没有含“${words}”的承诺书类型。全部类型：pledge kinds；自己建一种：pledge kind new\n`,
    en: `No letter kind speaks of “${words}”. All of them: pledge kinds; one of your own: pledge kind new\n`,
  });
}
