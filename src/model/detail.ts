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
  if (detail === 'short' && kind.short !== undefined) return shortened(kind);
  return detail === 'standard' && kind.manifest.standard?.linePitch !== undefined ? closer(kind) : kind;
}

const closer = memoised('kinds in their standard length', (kind: LetterKind): LetterKind => {
  const linePitch = kind.manifest.standard?.linePitch;
  return { ...kind, manifest: { ...kind.manifest, ...(linePitch === undefined ? {} : { linePitch }) } };
});

const shortened = memoised('kinds in their short form', (kind: LetterKind): LetterKind => {
  const { short = '', ...rest } = kind;
  const { short: own, ...manifest } = kind.manifest;
  return { ...rest, template: short, manifest: { ...manifest, ...own, detail: 'short' } };
});
