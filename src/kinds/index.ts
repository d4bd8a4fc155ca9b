/** Kinds: where letter kinds come from. Only `disk.ts` and `compiled.ts` touch Node. */
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import type { BlankSchema, LetterKind, Schemas } from '../model/kind.ts';
import type { Manifest } from '../model/manifest.ts';
import { nearest } from '../model/nearest.ts';
import { type SchemaProblem, schemaSentences } from '../model/schema-problems.ts';

/** Somewhere that letter kinds come from: the package, a folder of the firm, data inside a page. */
export interface KindSource {
  /** Ids of all its letter kinds, sorted. */
  ids(): readonly string[];
  /** One of them, or why its files cannot be read (KIND-BROKEN). The same object each time. */
  read(id: string): Outcome<LetterKind>;
  /** A published schema with the common one: `policy`, `house-style`, `manifest`. */
  schemas(name: string): Schemas;
  /** The folders on disk that it reads, for whoever has to read them on another thread; absent where it reads none. */
  readonly folders?: readonly string[];
}

/** A letter kind by its id, its Chinese or its English title; an unknown name is a finding that tells the nearest one. */
export function loadKind(name: string, source: KindSource): Outcome<LetterKind> {
  const id = kindNamed(name, source);
  return id === undefined ? failure([unknownKind(name, source)]) : source.read(id);
}

/** The id that a name means; undefined when it means none, or two. */
function kindNamed(name: string, source: KindSource): string | undefined {
  const ids = source.ids();
  if (ids.includes(name)) return name;
  const wanted = plain(name);
  const named = ids.filter((id) => titlesOf(id, source).some((title) => plain(title) === wanted));
  return wanted !== '' && named.length === 1 ? named[0] : undefined;
}

function titlesOf(id: string, source: KindSource): readonly string[] {
  const kind = source.read(id);
  return kind.ok ? [kind.value.manifest.title.zh, kind.value.manifest.title.en] : [];
}

/** Titles are told apart by their letters: people add spaces and book marks. */
function plain(title: string): string {
  return title.replaceAll(/[\s《》“”"]/g, '').toLowerCase();
}

function unknownKind(name: string, source: KindSource): Finding {
  const ids = source.ids();
  const titles = new Map(ids.flatMap((id) => titlesOf(id, source).map((title) => [title, id] as const)));
  const close = nearest(name, [...ids, ...titles.keys()]);
  const near = close === undefined ? undefined : (titles.get(close) ?? close);
  const shown = [...name].slice(0, 60).join('');
  return {
    code: 'KIND-UNKNOWN',
    severity: 'error',
    message: { zh: `没有名为“${shown}”的承诺书类型。`, en: `There is no letter kind named “${shown}”.` },
    hint: near
      ? {
          zh: `是不是 ${near}？全部类型见 pledge kinds。`,
          en: `Did you mean ${near}? pledge kinds lists them all.`,
        }
      : { zh: `现有类型：${ids.join('、')}。`, en: `Letter kinds: ${ids.join(', ')}.` },
  };
}

/** Letter kinds as plain data, to be put inside a page or sent elsewhere. */
export interface EmbeddedKinds {
  readonly commonSchema: BlankSchema;
  /** Published schemas by name. */
  readonly schemas: Readonly<Record<string, BlankSchema>>;
  readonly kinds: Readonly<Record<string, EmbeddedKind>>;
}

/** One kind without what its source shares. */
export interface EmbeddedKind {
  readonly schema: BlankSchema;
  readonly manifest: Manifest;
  readonly template: string;
  readonly short?: string;
  readonly example: string;
  /** Schema and texts as code, see `LetterKind`. */
  readonly validator?: () => unknown;
  readonly programs?: ReadonlyMap<string, object>;
}

/** The schemas that are no kind's. */
const PUBLISHED = ['policy', 'house-style', 'manifest', 'project'] as const;

/** All kinds of a source that can be read, as plain data. */
export function embed(source: KindSource): EmbeddedKinds {
  const kinds = source.ids().flatMap((id) => {
    const kind = source.read(id);
    if (!kind.ok) return [];
    const { schema, manifest, template, short, example } = kind.value;
    const own = { schema, manifest, template, ...(short === undefined ? {} : { short }), example };
    return [[id, own] as const];
  });
  return {
    commonSchema: source.schemas(PUBLISHED[0]).commonSchema,
    schemas: Object.fromEntries(PUBLISHED.map((name) => [name, source.schemas(name).schema])),
    kinds: Object.fromEntries(kinds),
  };
}

/** Kinds from plain data. */
export function embeddedKinds({ commonSchema, schemas, kinds }: EmbeddedKinds): KindSource {
  const read = new Map(
    Object.entries(kinds).map(
      ([id, kind]) => [id, success<LetterKind>({ id, commonSchema, ...kind })] as const,
    ),
  );
  return {
    ids: () => [...read.keys()].sort(),
    read: (id) => read.get(id) ?? failure([broken(id, 'embedded data')]),
    schemas: (name) => ({ schema: schemas[name] ?? {}, commonSchema }),
  };
}

/** Several sources as one. A kind that two of them have is broken: nobody could tell which letter a values file means. */
export function joinedKinds(sources: readonly [KindSource, ...KindSource[]]): KindSource {
  const folders = sources.flatMap((source) => source.folders ?? []);
  const last = sources.at(-1) ?? sources[0];
  return {
    ids: () => [...new Set(sources.flatMap((source) => source.ids()))].sort(),
    read(id) {
      const [first = last, second] = sources.filter((source) => source.ids().includes(id));
      return second === undefined ? first.read(id) : failure([twice(id, [first, second])]);
    },
    schemas: (name) => last.schemas(name),
    ...(sources.every((source) => source.folders) ? { folders } : {}),
  };
}

function twice(id: string, sources: readonly KindSource[]): Finding {
  const where = sources.flatMap(({ folders = [] }) => folders);
  return {
    code: 'KIND-BROKEN',
    severity: 'error',
    message: {
      zh: `有两种承诺书都叫 ${id}（${where.join('、')}），不知道用哪一种。`,
      en: `Two letter kinds are named ${id} (${where.join(', ')}); it is not clear which is meant.`,
    },
    hint: {
      zh: '给自有的类型换一个 id（文件夹名和填写文件里的 kind），例如加上本单位的简称。',
      en: 'Give the kind of your own another id (its folder, and kind in the values), such as one with the name of the firm.',
    },
  };
}

/** A kind whose files are not there or cannot be parsed. */
export function broken(id: string, why: string): Finding {
  return {
    code: 'KIND-BROKEN',
    severity: 'error',
    message: {
      zh: `承诺书类型 ${id} 的文件不完整或读不懂：${why}`,
      en: `The files of the letter kind ${id} are incomplete or cannot be parsed: ${why}`,
    },
    hint: {
      zh: '请类型的作者按 templates/README.md 改正。',
      en: 'Its author should correct it; see templates/README.md.',
    },
  };
}

/** A manifest that has not the shape of manifest.schema.json, each place told. */
export function brokenManifest(id: string, problems: readonly SchemaProblem[]): Finding[] {
  const whole = { zh: 'manifest.yaml', en: 'manifest.yaml' };
  return schemaSentences(problems, whole).map(({ message }) => ({
    ...broken(id, ''),
    message: {
      zh: `承诺书类型 ${id} 的 manifest.yaml：${message.zh}`,
      en: `manifest.yaml of the letter kind ${id}: ${message.en}`,
    },
    hint: {
      zh: '请对照 schemas/manifest.schema.json 改正。',
      en: 'Correct it; see schemas/manifest.schema.json.',
    },
  }));
}
