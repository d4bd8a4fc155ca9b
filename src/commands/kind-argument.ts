import { loadKind } from '../kinds/index.ts';
import type { LetterKind } from '../model/kind.ts';
import { UsageError } from './world.ts';

/** The kind that the command line names; an unknown one is wrong usage. */
export function kindArgument(id: string): LetterKind {
  const kind = loadKind(id);
  if (kind.ok) return kind.value;
  const [finding] = kind.findings;
  throw new UsageError({
    zh: `${finding?.message.zh ?? ''}${finding?.hint?.zh ?? ''}`,
    en: `${finding?.message.en ?? ''} ${finding?.hint?.en ?? ''}`,
  });
}
