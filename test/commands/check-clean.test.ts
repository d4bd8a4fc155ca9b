import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, pledge } from './support.ts';

/** An example with every blank filled, within the years of the built-in holidays: else notes tell what is not. */
function clean(): string {
  const path = join(newFolder(), 'v.yaml');
  const text = readFileSync('templates/bilateral-service/example.yaml', 'utf8');
  writeFileSync(
    path,
    text
      .replace(/^term: .*$/m, 'term: 1年\nliabilityCap: 100%')
      .replace(/^signedOn: .*$/m, 'signedOn: 2025-06-02'),
  );
  return path;
}
const PASSED = '检查通过：1 份，没有发现问题。起草提示，不构成法律意见。';

test('a file without findings passes in the same words in every form of the report', async () => {
  const path = clean();
  const text = await pledge(['check', path]);
  expect(text).toMatchObject({ code: 0, out: `${PASSED}\n`, err: '' });
  const json = await pledge(['check', path, '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ findings: [], summary: { files: 1 }, note: PASSED });
  const github = await pledge(['check', path, '--reporter', 'github']);
  expect(github).toMatchObject({ code: 0, out: '', err: `${PASSED}\n` });
});
