import type { FilledLetter } from '../../src/model/filled.ts';
import {
  type Block,
  blocksOf,
  clausesOf,
  type Inline,
  inlinesOf,
  type Letter,
  textOf,
} from '../../src/model/letter.ts';
import type { Objective, Policy, Source } from '../../src/model/policy.ts';
import { valueAt } from '../../src/model/value.ts';
import { policyFindings } from '../../src/policy/index.ts';

/**
 * What the policy of a letter violates of the contract that every letter kind must keep; empty when all is well.
 * Nothing is enforced that was not promised, nothing promised is lost, and figures stand as printed.
 */
export function policyContract(filled: FilledLetter, letter: Letter, policy: Policy): string[] {
  const print = printOf(letter);
  const { spec } = policy;
  const items = itemsOf(policy);
  return [
    ...policyFindings(policy)
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, pointer, message }) => `${code} ${pointer ?? ''} ${message.en}`),
    ...items.flatMap(([id, source]) => sourceViolations(id, source, filled, print)),
    ...spec.objectives.flatMap((objective) => figureViolations(objective, print)),
    ...spec.objectives.flatMap((objective) => nameViolations(objective)),
    ...lostObjectives(filled, letter, policy),
    ...lostSentences(filled, letter, policy),
    ...repeatedSentences(policy),
  ];
}

interface Print {
  readonly citations: ReadonlySet<string>;
  /** The whole print without white space. */
  readonly text: string;
  readonly blanks: ReadonlyMap<string, readonly string[]>;
}

function printOf(letter: Letter): Print {
  const blanks = new Map<string, string[]>();
  const lines: string[] = [];
  for (const block of blocksOf(letter.blocks)) {
    for (const run of inlinesOf(block)) {
      lines.push(textOf(run));
      for (const inline of run) if (inline.type === 'blank') noteBlank(blanks, inline.pointer, inline.text);
    }
  }
  const citations = [...clausesOf(letter)].map(({ number }) => number.citation);
  return { citations: new Set(citations), text: squeezed(lines.join('')), blanks };
}

function noteBlank(blanks: Map<string, string[]>, pointer: string, text: string): void {
  blanks.set(pointer, [...(blanks.get(pointer) ?? []), text]);
}

function itemsOf({ spec }: Policy): readonly (readonly [string, Source])[] {
  const { objectives, remedies, exclusions, reporting, escalations, terminations, statements } = spec;
  return [objectives, remedies, exclusions, reporting, escalations, terminations, statements]
    .flat()
    .map(({ id, source }) => [id, source]);
}

function sourceViolations(id: string, source: Source, filled: FilledLetter, print: Print): string[] {
  const { clause, sentence, values } = source;
  const known = print.citations.has(clause) || print.citations.has(clause.replace(/^附件/, ''));
  const missing = sentence
    .split(/(?<=[。；！？])/)
    .map(squeezed)
    .filter((part) => part !== '' && !partsOf(part).every((words) => print.text.includes(words)));
  return [
    ...(clause !== '' && known ? [] : [`${id}: no clause "${clause}" in the letter`]),
    ...(sentence !== '' ? [] : [`${id}: no sentence`]),
    ...missing.map((part) => `${id}: not printed: ${part}`),
    ...values
      .filter((pointer) => valueAt(filled.values, pointer) === undefined)
      .map((pointer) => `${id}: no value at ${pointer}`),
  ];
}

/** The cells of a table row are printed apart. */
function partsOf(sentence: string): readonly string[] {
  return sentence.split('；');
}

/** The figure of an objective stands in its sentence, as the letter drafts the value it came from. */
function figureViolations(objective: Objective, print: Print): string[] {
  if (objective.kind === 'recurrence') return [];
  const { source } = objective;
  const [pointer = ''] = source.values;
  const drafted = print.blanks.get(pointer) ?? [];
  if (drafted.length === 0) return [`${objective.id}: ${pointer} is not printed`];
  const quoted = drafted.find((words) => squeezed(source.sentence).includes(squeezed(words)));
  if (quoted === undefined) return [`${objective.id}: "${drafted.join()}" is not in "${source.sentence}"`];
  const figure = quoted.replaceAll(',', '');
  const parts = objective.kind === 'date' ? objective.date.split('-').map(Number) : [objective.target.value];
  return parts.every((part) => figure.includes(String(part)))
    ? []
    : [`${objective.id}: the figure ${parts.join('-')} is not the printed "${quoted}"`];
}

function nameViolations({ id, name }: Objective): string[] {
  return name === '' || /[{}]/.test(name) ? [`${id}: the name "${name}" is not filled`] : [];
}

/** An objective whose clause is printed and whose value is filled must be in the policy. */
function lostObjectives(filled: FilledLetter, letter: Letter, policy: Policy): string[] {
  const clauses = new Set([...clausesOf(letter)].map(({ id }) => id));
  return filled.kind.manifest.policy.objectives.flatMap((mapped) => {
    if (!clauses.has(mapped.clause) || mapped.when !== undefined || mapped.forEach !== undefined) return [];
    if (mapped.kind === 'recurrence') return [];
    const figure = mapped.kind === 'date' ? mapped.date : mapped.target.value;
    if (valueAt(filled.values, figure) === undefined) return [];
    return policy.spec.objectives.some(({ id }) => id === mapped.id) ? [] : [`${mapped.id}: lost`];
  });
}

/** Every sentence of a clause stands in some item, unless the mapping says that the clause promises nothing. */
function lostSentences(filled: FilledLetter, letter: Letter, policy: Policy): string[] {
  const kept = squeezed(
    itemsOf(policy)
      .map(([, { sentence }]) => sentence)
      .join('\n'),
  );
  const silent = new Set(filled.kind.manifest.policy.noStatement ?? []);
  const lost: string[] = [];
  const visit = (block: Block, runs: readonly (readonly Inline[])[]): void => {
    for (const run of runs) {
      const text = squeezed(textOf(run));
      if (text === '' || /[：:]$/.test(text)) continue;
      for (const part of text.split(/[。；！？：]/)) {
        if (part.length > 3 && !kept.includes(part)) lost.push(`lost: ${part} (${block.type})`);
      }
    }
  };
  const walk = (block: Block, within: boolean): void => {
    if (block.type === 'clause' && silent.has(block.id)) return;
    const inClause = within || block.type === 'clause';
    const heading = block.type === 'clause' && block.heading;
    if (inClause && block.type === 'table')
      visit(
        block,
        block.rows.flatMap((row) => row.map(({ content }) => content)),
      );
    else if (inClause && !heading && block.type !== 'signatures') visit(block, inlinesOf(block));
    if ('blocks' in block) for (const child of block.blocks) walk(child, inClause);
  };
  for (const block of letter.blocks) walk(block, false);
  return lost;
}

/** A statement is what is left: it repeats no sentence that another item of its clause stands for. */
function repeatedSentences({ spec }: Policy): string[] {
  const { objectives, remedies, exclusions, reporting, escalations, terminations } = spec;
  const items = [objectives, remedies, exclusions, reporting, escalations, terminations].flat();
  return spec.statements.flatMap(({ id, source }) =>
    items
      .filter(
        (item) => item.source.clause === source.clause && source.sentence.includes(item.source.sentence),
      )
      .map((item) => `${id} repeats ${item.id}`),
  );
}

function squeezed(text: string): string {
  return text.replace(/[^\S\n]+/g, '');
}
