import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Bilingual } from '../model/bilingual.ts';
import { type Finding, failure, type Outcome, type Place, success } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { childPointer, parentPointer } from '../model/pointer.ts';
import type { ValuesSource } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { foreignFile, foreignRefusal, proseRefusal } from './foreign.ts';
import { colonSlipIn, colonSlips, cutComment, ownErrors } from './slips.ts';
import { duplicateKey, syntaxFinding } from './syntax.ts';

/** Most brackets that may stand open: far more than a values file nests, far less than the parser's stack holds. */
const MAX_BRACKETS = 200;

/** How many nodes a values file may hold once its aliases are resolved, and how deep they may nest. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 24;

interface Range {
  readonly value: readonly [number, number];
  readonly key?: readonly [number, number];
}

/**
 * Reads a values file (YAML or JSON). Scalars stay as written; findings name line and column.
 *
 * @param bytes content of the file
 * @param file its name, for messages only
 */
export function readValues(bytes: Uint8Array, file: string): Outcome<ValuesSource> {
  const foreign = foreignFile(bytes, file);
  if (foreign) return foreignRefusal(foreign, file);
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const parsed = parseValues(decoded.value, file);
  if (!parsed.ok) return proseRefusal(file) ?? parsed;
  return success(parsed.value, [...decoded.findings, ...parsed.findings]);
}

/** The same for text that is already decoded. */
export function parseValues(text: string, file: string): Outcome<ValuesSource> {
  if (bracketsOf(text) > MAX_BRACKETS) return failure([tooDeep(file)]);
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    keepSourceTokens: false,
    prettyErrors: false,
    merge: false,
    stringKeys: true,
    // The library compares each key with all before it: seconds for some ten thousand. `TreeReader` looks them up.
    uniqueKeys: false,
  });
  const locate = (start: number, end: number): Place => placeOf(text, lines, file, start, end);
  const errors: YAMLError[] = [...doc.errors, ...doc.warnings];
  if (errors.length > 0) {
    const slips = colonSlips(text, locate);
    const told = ownErrors(errors, locate).map((error) => syntaxFinding(error, locate));
    return failure(slips.length > 0 ? slips : told);
  }
  const reader = new TreeReader(doc, locate);
  const data = reader.read();
  const found = [...reader.findings, ...reader.slips];
  if (found.length > 0) return failure(found);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return failure([notAMap(file)]);
  const { ranges } = reader;
  return success(
    {
      file,
      text,
      data: data as { readonly [key: string]: Json },
      place(pointer, part = 'value') {
        for (let at = pointer; ; at = parentPointer(at)) {
          const range = ranges.get(at);
          if (range && at !== '')
            return locate(...((part === 'key' || at !== pointer) && range.key ? range.key : range.value));
          if (at === '') return { file };
        }
      },
    },
    reader.notes,
  );
}

/** Turns YAML nodes into plain data, with a budget that no alias bomb can pass. */
class TreeReader {
  readonly ranges = new Map<string, Range>();
  readonly findings: Finding[] = [];
  /** Names that stand twice and wrong colons; unlike what is too much, they do not end the reading. */
  readonly slips: Finding[] = [];
  readonly notes: Finding[] = [];
  private budget = MAX_NODES;
  private readonly doc: Document;
  private readonly locate: (start: number, end: number) => Place;

  constructor(doc: Document, locate: (start: number, end: number) => Place) {
    this.doc = doc;
    this.locate = locate;
  }

  read(): Json {
    return this.convert(this.doc.contents as Node | null, '', 0, undefined);
  }

  private convert(
    node: Node | null,
    pointer: string,
    depth: number,
    key: readonly [number, number] | undefined,
  ): Json {
    if (this.findings.length > 0) return null;
    if (--this.budget < 0 || depth > MAX_DEPTH) return this.refuse(node, 'FILE-ALIASES', TOO_MUCH);
    const [start, end] = node?.range ?? key ?? [0, 0];
    this.ranges.set(pointer, key ? { value: [start, end], key } : { value: [start, end] });
    if (isAlias(node)) {
      const target = node.resolve(this.doc);
      return target
        ? this.convert(target, pointer, depth + 1, key)
        : this.refuse(node, 'FILE-SYNTAX', BAD_ALIAS);
    }
    if (isMap(node)) return this.convertMap(node.items as Pair<Node, Node | null>[], pointer, depth);
    if (isSeq(node))
      return (node.items as Node[]).map((item, index) =>
        this.convert(item, childPointer(pointer, index), depth + 1, undefined),
      );
    if (!isScalar(node) || node.value === null || node.value === undefined) return null;
    this.lookAt(node, pointer, key);
    if (typeof node.value === 'boolean') return node.value;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  /** What YAML read otherwise than it was meant. */
  private lookAt(node: Scalar, pointer: string, key: readonly [number, number] | undefined): void {
    const lineOf = (at: number) => this.locate(at, at).line;
    const sameLine = () => key !== undefined && lineOf(key[0]) === lineOf(node.range?.[0] ?? 0);
    const slip = colonSlipIn(node, sameLine, this.locate);
    if (slip) this.slips.push(slip);
    const cut = cutComment(node, pointer, this.locate);
    if (cut) this.notes.push(cut);
  }

  private convertMap(items: readonly Pair<Node, Node | null>[], pointer: string, depth: number): Json {
    const object: Record<string, Json> = Object.create(null);
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.source ?? key.value) : '';
      const range = key.range ? ([key.range[0], key.range[1]] as const) : undefined;
      if (name in object) this.slips.push(duplicateKey(this.locate(...(range ?? [0, 0]))));
      object[name] = this.convert(value, childPointer(pointer, name), depth + 1, range);
    }
    return object;
  }

  private refuse(node: Node | null, code: 'FILE-ALIASES' | 'FILE-SYNTAX', said: Said): null {
    const [start, end] = node?.range ?? [0, 0];
    this.findings.push({ code, severity: 'error', ...said, place: this.locate(start, end) });
    return null;
  }
}

interface Said {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

const BAD_ALIAS: Said = {
  message: {
    zh: '* 开头的内容会被当作引用；此处引用不到任何内容。',
    en: 'Content that begins with * is an alias, and this one points nowhere.',
  },
  hint: { zh: '用一对引号把内容括起来，例如 "*甲"。', en: 'Put the content in quotes, such as "*x".' },
};

const TOO_MUCH: Said = {
  message: {
    zh: `展开引用（*）后超过 ${MAX_NODES} 个节点或 ${MAX_DEPTH} 层，不予读取。`,
    en: `With its aliases (*) resolved the file has more than ${MAX_NODES} nodes or ${MAX_DEPTH} levels and is not read.`,
  },
  hint: {
    zh: '去掉 & 和 * 引用，直接写出内容。',
    en: 'Remove the & and * aliases and write the content out.',
  },
};

/** Most brackets that stand open at a time, those in texts included. */
function bracketsOf(text: string): number {
  let [open, most] = [0, 0];
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

function tooDeep(file: string): Finding {
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: {
      zh: `文件里有 ${MAX_BRACKETS} 个以上的方括号或花括号没有闭合，不予读取。`,
      en: `More than ${MAX_BRACKETS} brackets or braces stand open; the file is not read.`,
    },
    hint: {
      zh: '补上成对的括号；用 pledge init 可以生成一份填写文件。',
      en: 'Close the brackets; pledge init makes a values file.',
    },
    place: { file },
  };
}

function notAMap(file: string): Finding {
  return {
    code: 'FILE-SHAPE',
    severity: 'error',
    message: { zh: '文件里没有“名称: 内容”形式的填写项。', en: 'The file holds no “name: value” blanks.' },
    hint: {
      zh: '用 pledge init 生成一份带说明的填写文件，在其中填写。',
      en: 'Make a commented values file with pledge init and fill it.',
    },
    place: { file },
  };
}

/** Line and column (from 1) of a range of the text, with the line before it and the line itself. */
function placeOf(text: string, lines: LineCounter, file: string, start: number, end: number): Place {
  const { line, col } = lines.linePos(Math.min(start, text.length));
  if (line === 0) return { file };
  const all = [line - 1, line].filter((n) => n > 0);
  const excerpt = all.map((n) => ({ line: n, text: lineAt(text, lines, n) }));
  const own = excerpt.at(-1)?.text.length ?? 0;
  const length = Math.max(1, Math.min(end - start, own - col + 1));
  return { file, line, column: col, length, excerpt };
}

function lineAt(text: string, lines: LineCounter, line: number): string {
  const start = lines.lineStarts[line - 1] ?? 0;
  const end = lines.lineStarts[line] ?? text.length + 1;
  return text.slice(start, end - 1).replace(/\r$/, '');
}
