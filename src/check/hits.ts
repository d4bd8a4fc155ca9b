import type { PrintedText } from './paragraph-text.ts';
import { firstIn } from './parts.ts';
import { type Pattern, pattern, type Span } from './pattern.ts';
import type { Hit, Test } from './rule.ts';
import type { SentenceView, View } from './view.ts';

export interface WordOptions {
  /** Sentences that also match this are left alone. */
  readonly unless?: Pattern;
  /** Words under a prohibition (不得…, 严禁…) are left alone: the letter forbids just that. */
  readonly promised?: boolean;
  /** The letter as a whole must match this. */
  readonly where?: Pattern;
  /** The letter as a whole must not match this. */
  readonly lacking?: Pattern;
}

/** A test that fires on each sentence with the words of `words`, once for each different wording. */
export function words(wanted: Pattern, options: WordOptions = {}): Test {
  return function* (view) {
    if (options.where && !options.where.test(view.text)) return;
    if (options.lacking?.test(view.text)) return;
    for (const sentence of view.sentences.having(wanted)) {
      if (options.unless?.test(sentence.bare)) continue;
      for (const match of wanted.all(sentence.bare)) {
        if (options.promised && forbidden(sentence, match.index)) continue;
        yield { sentence, at: match.at };
        break;
      }
    }
  };
}

/** A test that fires once for a letter which speaks of `subject` and nowhere of `needed`. */
export function lacks(needed: Pattern, subject?: Pattern): Test {
  return function* (view) {
    if (needed.test(view.text)) return;
    if (subject === undefined) yield {};
    else yield* firstWith(view, subject);
  };
}

/** The first sentence with the words, as a hit. */
export function* firstWith(view: View, wanted: Pattern): Generator<Hit> {
  for (const { part: sentence, match } of firstIn(view.sentences, wanted)) {
    yield { sentence, at: match.at };
    return;
  }
}

/** The part of a sentence between two commas in which words stand: what spares one part need not spare the next. */
export function clauseAt({ bare }: PrintedText, { index, length }: Span): string {
  const before =
    bare
      .slice(0, index)
      .split(/[，；。：]/u)
      .at(-1) ?? '';
  const after = bare.slice(index + length).split(/[，；。]/u)[0] ?? '';
  return `${before}${bare.slice(index, index + length)}${after}`;
}

const NEGATION = pattern(
  /(?:不得|不可|不能|不会|不再|不予|不以|不作|不|禁止|严禁|杜绝|避免|防止|拒绝|无权|未经|没有|并非|绝非|而非|无需|无须|取消|严防|制止)[^，；。：]{0,10}$/u,
);
const PROHIBITING = pattern(/禁止|不得|严禁|杜绝|不允许|禁令|红线|负面清单/u);

/** Whether the words at `index` stand under a negation in their own clause, or under a heading that prohibits. */
export function forbidden(sentence: SentenceView, index: number): boolean {
  return (
    NEGATION.test(sentence.bare.slice(Math.max(0, index - 16), index)) ||
    PROHIBITING.test(sentence.paragraph.lead.slice(-200))
  );
}
