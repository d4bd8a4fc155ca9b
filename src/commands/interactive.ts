import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { BLANK_READERS } from '../fill/index.ts';
import type { LetterKind } from '../model/kind.ts';
import { type DeclaredBlank, declaredBlanks } from '../model/schema.ts';
import { say, type World } from './world.ts';

/** Asks for every required blank that is not in rows; undefined when the user gives up. */
export async function askBlanks(world: World, kind: LetterKind): Promise<Map<string, string> | undefined> {
  const answers = new Map<string, string>();
  intro(say(world, kind.manifest.title));
  for (const blank of declaredBlanks(kind)) {
    if (!blank.required || blank.pointer.includes('*') || blank.keyword === 'statute') continue;
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

function askOne(world: World, { keyword, schema, titles }: DeclaredBlank): Promise<string | symbol> {
  const message = `${titles.join(' / ')}　${schema.description ?? ''}`;
  if (keyword === 'choice') {
    const options = Object.entries(schema.choice as Readonly<Record<string, string>>).map(
      ([value, label]) => ({ value, label }),
    );
    return select({ message, options });
  }
  const reader = BLANK_READERS[keyword === 'statute' ? 'text' : keyword];
  return text({
    message,
    placeholder: reader.sample(schema),
    validate(written) {
      const reading = reader.read(written ?? '', schema);
      return reading.ok ? undefined : say(world, reading.problem.message);
    },
  });
}
