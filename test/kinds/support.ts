import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, fill, kindIds, loadKind, PACKAGE_ROOT, parseData, parseValues } from '../../src/index.ts';
import type { FilledLetter } from '../../src/model/filled.ts';
import type { Finding, Outcome } from '../../src/model/finding.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import type { Letter } from '../../src/model/letter.ts';

export const KIND_IDS = kindIds();
const CASES = join(PACKAGE_ROOT, 'test', 'cases');

/** The value of an outcome, or an error that shows its findings. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    outcome.findings
      .map((f) => `${f.code} ${f.pointer ?? ''} ${f.place?.line ?? ''} ${f.message.zh}`)
      .join('\n'),
  );
}

export function kindOf(id: string): LetterKind {
  return unwrap(loadKind(id));
}

export function fillText(kind: LetterKind, text: string, draft = false): Outcome<FilledLetter> {
  return fill(kind, unwrap(parseValues(text, 'values.yaml')), { draft });
}

/** A filled letter and its tree. */
export interface Made {
  readonly name: string;
  readonly filled: FilledLetter;
  readonly letter: Letter;
}

export function make(kind: LetterKind, text: string, name = 'values.yaml', draft = false): Made {
  const filled = unwrap(fillText(kind, text, draft));
  return { name, filled, letter: unwrap(assemble(filled)) };
}

/** Good cases of a kind: its example and the folders `test/cases/good/<kind>-*`. */
export function goodCases(kind: LetterKind): { name: string; text: string }[] {
  const folder = join(CASES, 'good');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith(`${kind.id}-`))
    : [];
  const cases = names.map((name) => ({
    name,
    text: readFileSync(join(folder, name, 'values.yaml'), 'utf8'),
  }));
  return [
    { name: 'example', text: kind.example },
    ...cases.filter(({ text }) => (parseData(text) as { kind?: string }).kind === kind.id),
  ];
}

export interface BadCase {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly { code: string; pointer?: string }[];
}

/** Bad cases: folders `test/cases/bad/*` with the findings that they must bring. */
export function badCases(): BadCase[] {
  const folder = join(CASES, 'bad');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name, 'values.yaml'), 'utf8'),
    expected: parseData(readFileSync(join(folder, name, 'expected.yaml'), 'utf8')) as BadCase['expected'],
  }));
}

/** Findings as `CODE /pointer`, sorted. */
export function codes(findings: readonly Finding[]): string[] {
  return findings.map((f) => `${f.code} ${f.pointer ?? ''}`.trim()).sort();
}
