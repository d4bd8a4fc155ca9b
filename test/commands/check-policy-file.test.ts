import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, pledge } from './support.ts';

test.each(['check', 'render'])('%s says of a policy file what it is and what takes it', async (command) => {
  const folder = newFolder();
  await pledge(['render', 'templates/service-deadline/example.yaml', '-o', folder, '-f', 'policy']);
  const path = join(folder, 'example.policy.json');
  const run = await pledge([command, path, ...(command === 'render' ? ['-o', folder] : [])]);
  expect(run.code).toBe(1);
  const told = run.out + run.err;
  expect(told).toContain('这是 SLA 策略文件，不是填写文件。');
  expect(told).toMatch(/改法：.*pledge export 和 pledge due.*KIND-UNKNOWN/);
});

test.each([
  ['apiVersion alone', '{ "apiVersion": "x/v1" }'],
  ['kind alone', '{ "kind": "ServiceCommitment" }'],
])('a damaged policy is still told, by its %s', async (_name, text) => {
  const path = join(newFolder(), 'policy.json');
  writeFileSync(path, text);
  const run = await pledge(['check', path, '--json']);
  const { findings } = JSON.parse(run.out);
  expect(findings).toMatchObject([{ code: 'KIND-UNKNOWN', place: { file: path, line: 1 } }]);
});
