import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../contract.ts';
import { PACKAGE_ROOT } from '../io/package.ts';
import { prepare } from '../letter.ts';
import { parseValues } from '../load/index.ts';
import { hasErrors } from '../model/finding.ts';
import type { LetterKind } from '../model/kind.ts';
import type { World } from './world.ts';

/** The folders of the firm's kinds, those of the project file first. */
export function ownFolders({ project, kinds }: World): readonly string[] {
  const given = (kinds.folders ?? []).filter((folder) => folder !== PACKAGE_ROOT);
  return [...new Set([...(project?.kinds ?? []), ...given])];
}

export interface Cases {
  readonly good: readonly { readonly name: string; readonly text: string }[];
  /** What came of the letters that must be refused. */
  readonly verdicts: readonly Verdict[];
}

/** The letters of `cases/` beside a kind: those named bad… must be refused, the others must be made. */
export async function casesOf({ kinds }: World, kind: LetterKind, home: string | undefined): Promise<Cases> {
  const folder = home === undefined ? undefined : join(home, 'cases');
  if (folder === undefined || !existsSync(folder)) return { good: [], verdicts: [] };
  const all = readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()
    .map((name) => ({ name: `cases/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  const isBad = ({ name }: { readonly name: string }) => name.startsWith('cases/bad');
  const passed = all.filter(isBad).filter(({ name, text }) => {
    const source = parseValues(text, name);
    const made = source.ok ? prepare(source.value, { kinds, kind: kind.id }) : source;
    return made.ok && !hasErrors(made.findings);
  });
  const bad = all.filter(isBad);
  return {
    good: all.filter((one) => !isBad(one)),
    verdicts:
      bad.length === 0
        ? []
        : [
            {
              about: { zh: '写错的例子都被拒绝', en: 'Every bad case is refused' },
              wrong: passed.map(({ name }) => ({
                zh: `${name} 没有被拒绝。`,
                en: `${name} was not refused.`,
              })),
            },
          ],
  };
}
