import { readLetterText } from '../load/index.ts';
import type { Outcome } from '../model/finding.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

/** The paragraphs of a letter that the command line names, or that stands on standard input (`-`). */
export async function letterNamed(world: World, file: string): Promise<Outcome<readonly string[]>> {
  return readLetterText(await readNamed(world, file, 'file'), file);
}
