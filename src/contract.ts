/**
 * What every letter kind must keep, told in the words of an author: `pledge kind test` runs it over the kinds of a firm, our tests over
 * the kinds of the package. Pure; pages are counted by whoever has fonts.
 */
import { type FormNode, formOf, nodeAt } from './blanks/form.ts';
import { Bench, type ContractOptions } from './contract-bench.ts';
import {
  at,
  type Data,
  dotted,
  gaps,
  pathsOf,
  pattern,
  pointersIn,
  said,
  unique,
  withoutPath,
  wordsOf,
} from './contract-parts.ts';

import { parseValues } from './load/index.ts';
import type { Bilingual } from './model/bilingual.ts';
import { defaultDetail, lengthsOf } from './model/detail.ts';
import { hasErrors } from './model/finding.ts';
import type { Detail, LetterKind } from './model/kind.ts';
import { clausesOf } from './model/letter.ts';

import { blanksOf } from './model/value.ts';

export type { ContractOptions } from './contract-bench.ts';

/** One thing that was looked at. */
export interface Verdict {
  readonly about: Bilingual;
  /** What is wrong, each a sentence; empty when nothing is. */
  readonly wrong: readonly Bilingual[];
}

/** Everything that a kind must keep, in the order in which an author would mend it. */
export async function contractOf(kind: LetterKind, options: ContractOptions): Promise<readonly Verdict[]> {
  const trials = new Trials(kind, options);
  const lengths = lengthsOf(kind);
  const broken = trials.examples();
  const first: readonly Verdict[] = [
    { about: said('示例能生成', 'The example makes a letter'), wrong: broken },
  ];
  if (broken.length > 0) return first;
  const verdicts = [...first, trials.names()];
  for (const detail of lengths) {
    verdicts.push(trials.printed(detail), trials.measured(detail));
    if (!options.brief)
      verdicts.push(trials.withoutEach(detail), trials.omitting(detail), trials.adding(detail));
    verdicts.push(...(await trials.paged(detail)));
  }
  return verdicts;
}

/** What chooses words: it is seen by its effect. */
const STEERS: ReadonlySet<string> = new Set(['flag', 'choice', 'missing']);

class Trials {
  private readonly kind: LetterKind;
  private readonly options: ContractOptions;

  private readonly bench: Bench;

  constructor(kind: LetterKind, options: ContractOptions) {
    this.kind = kind;
    this.options = options;
    this.bench = new Bench(kind, options);
  }

  /** Whether the example and the other good letters can be made at all. */
  examples(): readonly Bilingual[] {
    return this.bench.texts().flatMap(({ name, text }) => {
      const source = parseValues(text, name);
      const made = source.ok ? this.bench.prepare(source.value.data) : source;
      return made.findings
        .filter((finding) => hasErrors([finding]))
        .map(({ pointer = '', message }) =>
          said(`${name} ${pointer} ${message.zh}`, `${name} ${pointer} ${message.en}`),
        );
    });
  }

  /** Whether clauses that the manifest names are in one of the letters. */
  names(): Verdict {
    const { policy, keep = [], standard } = this.kind.manifest;
    const letters = lengthsOf(this.kind).flatMap((detail) => this.bench.letters(detail));
    const ids = new Set(letters.flatMap(({ letter }) => clausesOf(letter).map(({ id }) => id)));
    const items = [
      policy.objectives,
      policy.remedies,
      policy.exclusions,
      policy.reporting,
      policy.escalations,
      policy.terminations,
    ];
    const named = [
      ...items.flat().map(({ clause }) => clause),
      ...keep.map(({ clause }) => clause),
      ...(standard?.omit ?? []),
      ...(policy.noStatement ?? []),
    ];
    const missing = [...new Set(named)].filter(
      (id) => !ids.has(id) && !this.kind.template.includes(`{#${id}}`),
    );
    return {
      about: said('manifest.yaml 提到的条款都在正文里', 'The text has every clause that manifest.yaml names'),
      wrong: missing.map((id) =>
        said(`正文里没有 {#${id}}，示例的信里也没有印出来。`, `No {#${id}} in the text.`),
      ),
    };
  }

  /** Every filled promise is printed in every length: what the kind's own length prints, the others print too. */
  printed(detail: Detail): Verdict {
    const own = defaultDetail(this.kind);
    const whole = this.bench.letters(own);
    const ever = new Set(whole.flatMap(({ letter }) => [...pointersIn(letter)].map(pattern)));
    const lost = this.bench.letters(detail).flatMap(({ filled, letter }, index) => {
      const shown = pointersIn(letter);
      const before = pointersIn(whole[index]?.letter ?? letter);
      return blanksOf(filled.values).filter(({ pointer, type }) => {
        if (STEERS.has(type) || shown.has(pointer) || this.isDemand(pointer)) return false;
        return detail === own ? !ever.has(pattern(pointer)) : before.has(pointer);
      });
    });
    return {
      about: at(detail, '填写的内容都印出来', 'Everything that is filled in is printed'),
      wrong: unique(
        lost.map(({ pointer, title }) =>
          said(
            `${title}（${dotted(pointer)}）填了却没有印在这一种篇幅里。`,
            `${dotted(pointer)} is filled and not printed in this length.`,
          ),
        ),
      ),
    };
  }

  /** The figures of the policy are printed ones, and come from blanks. */
  measured(detail: Detail): Verdict {
    const wrong = this.bench.letters(detail).flatMap(({ letter, policy }) => {
      const shown = pointersIn(letter);
      return (policy?.spec.objectives ?? []).flatMap(({ id, kind, source }) => {
        if (kind === 'recurrence') return [];
        const [pointer] = source.values;
        if (pointer === undefined)
          return [said(`目标 ${id} 不是来自填写项。`, `The objective ${id} comes from no blank.`)];
        return shown.has(pointer)
          ? []
          : [
              said(
                `目标 ${id} 的数字（${dotted(pointer)}）没有印出来。`,
                `The figure of ${id} is not printed.`,
              ),
            ];
      });
    });
    return {
      about: at(detail, '策略里的数字都是印出来的', 'The figures of the policy are printed'),
      wrong: unique(wrong),
    };
  }

  /** Each optional value can be left out, and its absence is seen, unless a default stands in. */
  withoutEach(detail: Detail): Verdict {
    const data = this.bench.example(detail);
    const whole = this.bench.prepare(data);
    const before = whole.ok ? wordsOf(whole.value.letter) : '';
    const wrong = pathsOf(data, []).flatMap((path) => {
      const made = this.bench.prepare(withoutPath(data, path) as Data);
      const name = path.join('.');
      if (!made.ok)
        return made.findings
          .filter(({ code }) => code === 'KIND-BROKEN')
          .map(({ message }) => said(`不填 ${name}：${message.zh}`, `Without ${name}: ${message.en}`));
      const field = nodeAt(formOf(this.kind), `/${path.join('/')}`);
      const seen =
        this.isDemand(`/${path.join('/')}`) ||
        (field?.shape === 'field' && (STEERS.has(field.type) || field.preset !== undefined));
      return seen || wordsOf(made.value.letter) !== before
        ? []
        : [
            said(
              `不填 ${name}，印出来的一样：正文没有用到它。`,
              `Without ${name} the letter is the same: the text does not use it.`,
            ),
          ];
    });
    return { about: at(detail, '不填的，条款也不在', 'What is not filled is not there'), wrong };
  }

  /** A clause goes with a reason or leaves the numbering whole. */
  omitting(detail: Detail): Verdict {
    const data = this.bench.example(detail);
    return {
      about: at(detail, '省略任何一条，编号和引用仍然正确', 'Any clause may go, or says why not'),
      wrong: this.bench.clauseIds(detail).flatMap((id) => {
        const made = this.bench.prepare({ ...data, omit: [id] });
        if (made.ok)
          return gaps(made.value.letter).map((gap) =>
            said(`省略 ${id} 后编号断在 ${gap}。`, `Without ${id} the numbers break at ${gap}.`),
          );
        return made.findings
          .filter(
            ({ code, severity }) =>
              code === 'KIND-BROKEN' || (severity === 'error' && code === 'TEXT-CLAUSE'),
          )
          .map(({ message }) => said(`省略 ${id}：${message.zh}`, `Without ${id}: ${message.en}`));
      }),
    };
  }

  /** A clause can stand behind any other. */
  adding(detail: Detail): Verdict {
    const data = this.bench.example(detail);
    return {
      about: at(detail, '任何一条后面都能加一条', 'A clause can be added behind any other'),
      wrong: this.bench.clauseIds(detail).flatMap((id) => {
        const made = this.bench.prepare({
          ...data,
          clauses: [{ after: id, title: '附加', text: '附加的一条。' }],
        });
        if (made.ok)
          return gaps(made.value.letter).map((gap) =>
            said(`在 ${id} 后加一条，编号断在 ${gap}。`, `Behind ${id} the numbers break at ${gap}.`),
          );
        return made.findings
          .filter(({ code }) => code === 'KIND-BROKEN')
          .map(({ message }) => said(`在 ${id} 后加一条：${message.zh}`, `Behind ${id}: ${message.en}`));
      }),
    };
  }

  /** The short form is one page with what is required and ten filled options, annexes apart. */
  async paged(detail: Detail): Promise<readonly Verdict[]> {
    const { pages } = this.options;
    if (pages === undefined || detail !== 'short') return [];
    const letter = this.bench.withTen();
    const count = letter && (await pages(letter));
    const annexes = letter?.letter.blocks.filter(({ type }) => type === 'annex').length ?? 0;
    const over = count !== undefined && count > 1 + annexes;
    return [
      {
        about: at(detail, '必填项加十项选填，印成一页', 'One page with what is required and ten options'),
        wrong: over
          ? [
              said(
                `印了 ${count} 页；删减文字，或在 manifest.yaml 里减小 linePitch。`,
                `It takes ${count} pages; cut words, or lessen linePitch in manifest.yaml.`,
              ),
            ]
          : [],
      },
    ];
  }

  /** What a tender asks is compared and never printed. */
  private isDemand(pointer: string): boolean {
    const node = nodeAt(formOf(this.kind), pointer);
    return node !== undefined && asksOnly(node);
  }
}

/** Whether a node, or everything inside it, is what a tender asks. */
function asksOnly(node: FormNode): boolean {
  if (node.shape === 'group') return node.children.length > 0 && node.children.every(asksOnly);
  return String(node.schema['x-meaning']).startsWith('tender-');
}
