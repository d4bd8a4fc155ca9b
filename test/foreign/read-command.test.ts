import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, pledge } from '../commands/support.ts';

const run = (...args: readonly string[]) => pledge(args, { PLEDGE_LANG: 'zh' });

const LETTER = [
  '售后服务承诺书',
  '致：澄湖市档案馆',
  '一、接到报修后2小时内到达现场，4小时内修复。',
  '二、一般维修24小时内完成。',
  '三、服务时间为周一至周五9:00至17:30，联系人：____。',
  '四、投诉自受理之日起3个工作日内答复；本承诺书自2026年1月1日起至2026年12月31日止有效。',
  '承诺人（盖章）：岚桥信息技术有限公司',
  '日期：2026年1月1日',
].join('\n');

test('a letter in, a list to review, the reviewed list in, a policy that due takes', async () => {
  const folder = newFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, LETTER);
  expect((await run('read', letter, '-o', folder)).code).toBe(0);
  const review = join(folder, 'letter.review.yaml');
  const list = readFileSync(review, 'utf8');
  expect(list).toContain('provider: 岚桥信息技术有限公司');
  // What lacks its start was not accepted; nobody can accept it without filling it in.
  writeFileSync(review, list.replaceAll('accept: false', 'accept: true'));
  const refused = await run('read', review);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('一般维修24小时内完成');
  writeFileSync(review, list);
  expect((await run('read', review, '-o', folder)).code).toBe(0);
  const policy = join(folder, 'letter.policy.json');
  const due = await run('due', policy, '--objective', 'p1', '--start', '2026-03-02T10:00+08:00');
  expect([due.code, due.out]).toEqual([0, '2026-03-02T12:00:00+08:00\n']);
});

test('--json prints the promises and blanks as one document', async () => {
  const folder = newFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, LETTER);
  const { code, out } = await run('read', letter, '--json');
  expect(code).toBe(0);
  const reading = JSON.parse(out) as { promises: unknown[]; blanks: unknown[] };
  expect(reading.promises[0]).toMatchObject({
    role: 'deadline',
    operator: '<=',
    value: '2',
    unit: 'hour',
    start: '接到报修',
    action: '到达现场',
  });
  expect(reading.blanks).toHaveLength(1);
});

test('check takes plain text, tells its lines, and asks what the letter is', async () => {
  const folder = newFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, LETTER.replace(/承诺人[\s\S]*/u, ''));
  const published = await run('check', letter, '--as', 'published', '--json');
  const signed = await run('check', letter, '--as', 'signed', '--json');
  expect(published.out).not.toContain('SIG-BLOCK');
  expect(signed.out).toContain('SIG-BLOCK');
  expect(signed.out).toContain('"line": 5');
});

test('a PDF with a text layer is read as its sentences, not as its lines', async () => {
  const folder = newFolder();
  const values = new URL('../../templates/service-deadline/example.yaml', import.meta.url).pathname;
  expect((await run('render', values, '-f', 'pdf', '-o', folder)).code).toBe(0);
  const [pdf = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const { code, out } = await run('read', join(folder, pdf), '--json');
  const { promises } = JSON.parse(out) as { promises: { role: string; sentence: string }[] };
  expect(code).toBe(0);
  expect(promises.filter(({ role }) => role === 'deadline').length).toBeGreaterThan(2);
});
