import { expect, test } from 'vitest';
import { pledge } from './support.ts';

const CLEAN = 'templates/bilateral-service/example.yaml';
const PASSED = '检查通过：1 份，没有发现问题。起草提示，不构成法律意见。';

test('a file without findings passes in the same words in every form of the report', async () => {
  const text = await pledge(['check', CLEAN]);
  expect(text).toMatchObject({ code: 0, out: `${PASSED}\n`, err: '' });
  const json = await pledge(['check', CLEAN, '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ findings: [], summary: { files: 1 }, note: PASSED });
  const github = await pledge(['check', CLEAN, '--reporter', 'github']);
  expect(github).toMatchObject({ code: 0, out: '', err: `${PASSED}\n` });
});
