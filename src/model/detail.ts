import type { Detail, LetterKind } from './kind.ts';
import { memoised } from './memo.ts';

/** The lengths of a kind, shortest first. */
export function lengthsOf(kind: LetterKind): readonly Detail[] {
  const own = defaultDetail(kind);
  return [
    ...(own === 'short' || kind.short !== undefined ? (['short'] as const) : []),
    ...(own === 'full' && kind.manifest.standard ? (['standard'] as const) : []),
    ...(own === 'full' ? (['full'] as const) : []),
  ];
}

/** The length of a letter that asks for none. */
export function defaultDetail({ manifest }: LetterKind): 'short' | 'full' {
  return manifest.detail ?? 'full';
}

/** A kind with the text and the manifest of one of its lengths: the same kind where that is its own. */
export function kindAt(kind: LetterKind, detail: Detail): LetterKind {
  return detail === 'short' && kind.short !== undefined ? shortened(kind) : kind;
}

const shortened = memoised('kinds in their short form', (kind: LetterKind): LetterKind => {
  const { short = '', ...rest } = kind;
  const { short: own, ...manifest } = kind.manifest;
  return { ...rest, template: short, manifest: { ...manifest, ...own, detail: 'short' } };
});
