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
import { type Finding, failure, type Outcome, type Place, success } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { childPointer, parentPointer } from '../model/pointer.ts';
import type { ValuesSource } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { foreignFile, foreignRefusal, proseRefusal } from './foreign.ts';
import { markFinding, markFindings } from './marks.ts';
import { endOf, placeOf } from './places.ts';
import { notAMap, tooDeep } from './shape.ts';
import { colonSlipIn, colonSlips, cutComment, ownErrors } from './slips.ts';
import { badAlias, duplicateKey, syntaxFinding } from './syntax.ts';

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
  const deep = tooDeep(text, file);
  if (deep) return failure([deep]);
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
    const own = ownErrors(errors, locate);
    const marks = slips.length > 0 ? slips : markFindings(own, text, locate);
    // What follows from a slip is not told.
    return failure(marks.length > 0 ? marks : own.map((error) => syntaxFinding(error, locate)));
  }
  const reader = new TreeReader(doc, locate);
  const data = reader.read();
  const found = [...reader.findings, ...reader.slips, ...reader.unread()];
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
          // A name that is missing at the top is to be added at the end.
          if (at === '') return part === 'key' ? locate(endOf(text), endOf(text) + 1) : { file };
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
  private readonly anchors = new Map<string, Place>();
  private readonly aliases = new Set<string>();
  private readonly doc: Document;
  private readonly locate: (start: number, end: number) => Place;

  constructor(doc: Document, locate: (start: number, end: number) => Place) {
    this.doc = doc;
    this.locate = locate;
  }

  read(): Json {
    return this.convert(this.doc.contents as Node | null, '', 0, undefined);
  }

  /** What stands behind & and no * refers to: content that begins with the sign, and was not read. */
  unread(): readonly Finding[] {
    if (this.findings.length > 0) return [];
    return [...this.anchors].flatMap(([anchor, place]) =>
      this.aliases.has(anchor) ? [] : (markFinding(place.excerpt?.at(-1)?.text ?? '', place) ?? []),
    );
  }

  private convert(
    node: Node | null,
    pointer: string,
    depth: number,
    key: readonly [number, number] | undefined,
  ): Json {
    if (this.findings.length > 0) return null;
    if (--this.budget < 0 || depth > MAX_DEPTH) return this.tooMuch(node);
    const [start, end] = node?.range ?? key ?? [0, 0];
    this.ranges.set(pointer, key ? { value: [start, end], key } : { value: [start, end] });
    if (node) this.props(node, key);
    if (isAlias(node)) {
      this.aliases.add(node.source);
      const target = node.resolve(this.doc);
      return target ? this.convert(target, pointer, depth + 1, key) : this.badAlias(node, key);
    }
    if (isMap(node)) return this.convertMap(node.items as Pair<Node, Node | null>[], pointer, depth);
    if (isSeq(node))
      return (node.items as Node[]).map((item, index) =>
        this.convert(item, childPointer(pointer, index), depth + 1, undefined),
      );
    if (!isScalar(node)) return null;
    this.lookAt(node, pointer, key);
    if (node.value === null || node.value === undefined) return null;
    if (typeof node.value === 'boolean') return node.value;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  /** Anchors and tags, which look like the beginning of content. */
  private props(node: Node, key: readonly [number, number] | undefined): void {
    const place = this.locate(...(key ?? [node.range?.[0] ?? 0, node.range?.[1] ?? 0]));
    if ('anchor' in node && node.anchor !== undefined) this.anchors.set(node.anchor, place);
    if (typeof node.tag !== 'string' || isAlias(node)) return;
    const slip = markFinding(place.excerpt?.at(-1)?.text ?? '', place);
    if (slip) this.slips.push(slip);
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

  private tooMuch(node: Node | null): null {
    const [start, end] = node?.range ?? [0, 0];
    this.findings.push({
      code: 'FILE-ALIASES',
      severity: 'error',
      ...TOO_MUCH,
      place: this.locate(start, end),
    });
    return null;
  }

  /** An alias of nothing is content that begins with an asterisk. */
  private badAlias(node: Node, key: readonly [number, number] | undefined): null {
    const place = this.locate(...(key ?? [node.range?.[0] ?? 0, node.range?.[1] ?? 0]));
    this.slips.push(markFinding(place.excerpt?.at(-1)?.text ?? '', place) ?? badAlias(place));
    return null;
  }
}

const TOO_MUCH = {
  message: {
    zh: `展开引用（*）后超过 ${MAX_NODES} 个节点或 ${MAX_DEPTH} 层，不予读取。`,
    en: `With its aliases (*) resolved the file has more than ${MAX_NODES} nodes or ${MAX_DEPTH} levels and is not read.`,
  },
  hint: {
    zh: '去掉 & 和 * 引用，直接写出内容。',
    en: 'Remove the & and * aliases and write the content out.',
  },
};
