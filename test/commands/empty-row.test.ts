import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, pledge } from './support.ts';

test('an empty row of a list is called empty, and may be removed', async () => {
  const example = readFileSync('templates/it-service-assurance/example.yaml', 'utf8');
  const text = example.replace(/^staff:\n/m, 'staff:\n  -\n');
  expect(text).not.toBe(example);
  const path = join(newFolder(), '甲.yaml');
  writeFileSync(path, text);
  const run = await pledge(['check', path, '--json']);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.out).findings).toContainEqual(
    expect.objectContaining({
      code: 'BLANK-TYPE',
      pointer: '/staff/0',
      message: {
        zh: '这一行是空的，应当是一组下级填写项。',
        en: 'This row is empty and must be a group of blanks.',
      },
      hint: expect.objectContaining({ zh: expect.stringMatching(/^删去这一行，或/) }),
    }),
  );
});
