import { type Data, pathsOf } from './contract-parts.ts';
import type { KindSource } from './kinds/index.ts';
import { prepare } from './letter.ts';
import { parseValues } from './load/index.ts';
import type { Outcome } from './model/finding.ts';
import type { Detail, LetterKind } from './model/kind.ts';
import { clausesOf } from './model/letter.ts';
import type { Prepared } from './model/prepared.ts';
import { requiredOf } from './model/schema.ts';
import type { Values } from './model/source.ts';
import { blanksOf } from './model/value.ts';

export interface ContractOptions {
  readonly kinds: KindSource;
  /** Pages of a letter; without it, pages are not looked at. */
  readonly pages?: (prepared: Prepared) => Promise<number | undefined>;
  /** Leave out what tries each value and each clause in turn. */
  readonly brief?: boolean;
  /** Further good letters of the kind besides its example. */
  readonly cases?: readonly { readonly name: string; readonly text: string }[];
}

/** Makes the good letters of a kind, as they are and with changes. */
export class Bench {
  private readonly kind: LetterKind;
  private readonly options: ContractOptions;

  constructor(kind: LetterKind, options: ContractOptions) {
    this.kind = kind;
    this.options = options;
  }

  /** The example and the other good letters. */
  texts(): readonly { readonly name: string; readonly text: string }[] {
    return [{ name: 'example.yaml', text: this.kind.example }, ...(this.options.cases ?? [])];
  }

  /** All of them that can be made, at one length. */
  letters(detail: Detail): readonly Prepared[] {
    return this.texts().flatMap(({ name, text }) => {
      const source = parseValues(text, name);
      const made = source.ok ? this.prepare({ ...source.value.data, detail }) : source;
      return made.ok ? [made.value] : [];
    });
  }

  /** The values of the example. */
  example(detail: Detail): Data {
    const source = parseValues(this.kind.example, 'example.yaml');
    return source.ok ? { ...source.value.data, detail } : {};
  }

  /** Ids that the text gives to clauses of the example. */
  clauseIds(detail: Detail): readonly string[] {
    const [example] = this.letters(detail);
    const ids = example ? clausesOf(example.letter).map(({ id }) => id) : [];
    return ids.filter((id) =>
      [this.kind.template, this.kind.short ?? ''].some((text) => text.includes(`{#${id}}`)),
    );
  }

  /** A letter of some values. */
  prepare(data: Data): Outcome<Prepared> {
    const values: Values = {
      file: 'example.yaml',
      data: Object.assign(Object.create(null) as Data, data),
      text: '',
    };
    return prepare(values, { kinds: this.options.kinds, kind: this.kind.id });
  }

  /** The good letter with the least in it, and ten more values of the example, rows of a list one each. */
  withTen(): Prepared | undefined {
    const size = ({ filled }: Prepared) => blanksOf(filled.values).length;
    const required = this.requiredOnly();
    const candidates = [...(required.ok ? [required.value] : []), ...this.letters('short')];
    const [least] = candidates.sort((a, b) => size(a) - size(b));
    let data: Data = { ...least?.source.data, detail: 'short' };
    let letter = least;
    let left = 10;
    for (const [name, value] of Object.entries(this.example('short'))) {
      const more = Array.isArray(value) ? value.length : pathsOf(value, [name]).length;
      if (Object.hasOwn(data, name) || more > left) continue;
      const made = this.prepare({ ...data, [name]: value });
      if (!made.ok) continue;
      data = { ...data, [name]: value };
      letter = made.value;
      left -= more;
    }
    return letter;
  }

  /** The example without what a letter may lack at the top level; working hours stay where a promise runs in them. */
  private requiredOnly(): Outcome<Prepared> {
    const required = new Set(requiredOf(this.kind.schema));
    const kept = (names: ReadonlySet<string>) =>
      Object.fromEntries(Object.entries(this.example('short')).filter(([name]) => names.has(name)));
    const bare = this.prepare({ ...kept(required), detail: 'short' });
    return bare.ok
      ? bare
      : this.prepare({ ...kept(new Set([...required, 'workingHours'])), detail: 'short' });
  }
}
