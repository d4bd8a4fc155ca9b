import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { type Field, formOf } from '../blanks/form.ts';
import type { LetterKind } from '../model/kind.ts';
import { say, type World } from './world.ts';

/** Asks for every required blank that is not in rows; undefined when the user gives up. */
export async function askBlanks(world: World, kind: LetterKind): Promise<Map<string, string> | undefined> {
  const answers = new Map<string, string>();
  intro(say(world, kind.manifest.title));
  for (const blank of formOf(kind).fields) {
    if (!blank.needed || blank.list !== undefined) continue;
    const answer = await askOne(world, blank);
    if (isCancel(answer)) {
      cancel(say(world, { zh: '已放弃，没有生成文件。', en: 'Given up; nothing was written.' }));
      return undefined;
    }
    answers.set(blank.pointer, String(answer));
  }
  outro(
    say(world, { zh: '其余填写项可以在文件里修改。', en: 'The other blanks can be changed in the file.' }),
  );
  return answers;
}

function askOne(world: World, { blank, groups, title, help }: Field): Promise<string | symbol> {
  const message = `${[...groups, title].map((one) => say(world, one)).join(' / ')}　${say(world, help)}`;
  const { input } = blank;
  if (input.kind === 'choice') {
    return select({ message, options: [...input.options] });
  }
  return text({
    message,
    placeholder: blank.sample,
    validate(written) {
      const reading = blank.read(written ?? '');
      return reading.ok ? undefined : say(world, reading.problem.message);
    },
  });
}
