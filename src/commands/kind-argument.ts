import { loadKind } from '../kinds/index.ts';
import type { LetterKind } from '../model/kind.ts';
import { OptionError, UsageError, type World } from './world.ts';

/** The kind that the command line names; an unknown one is wrong usage, a broken one a finding. */
export function kindArgument(world: World, id: string): LetterKind {
  const kind = loadKind(id, world.kinds);
  if (kind.ok) return kind.value;
  const [finding] = kind.findings;
  if (finding?.code !== 'KIND-UNKNOWN') throw new OptionError(kind.findings);
  throw new UsageError({
    zh: `${finding.message.zh}${finding.hint?.zh ?? ''}`,
    en: `${finding.message.en} ${finding.hint?.en ?? ''}`,
  });
}
