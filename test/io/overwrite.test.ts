import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFolder, pledge } from '../commands/support.ts';

const EXAMPLE = 'templates/service-deadline/example.yaml';
const OTHER = 'templates/response-time/example.yaml';

/** A letter in all its files, and a way to make it again with another figure. */
async function made() {
  const folder = newFolder();
  const values = join(folder, '甲.yaml');
  copyFileSync(EXAMPLE, values);
  const out = join(folder, 'out');
  expect((await pledge(['render', values, '-o', out])).code).toBe(0);
  writeFileSync(values, readFileSync(values, 'utf8').replace(/^response:.*$/m, 'response: 3小时'));
  return { out, again: (...more: string[]) => pledge(['render', values, '-o', out, ...more]) };
}

const read = (path: string) => readFileSync(path);
const addPart = (path: string, name: string) =>
  writeFileSync(path, zipSync({ ...unzipSync(read(path)), [name]: strToU8('<x/>') }));

/** Ways of working in a finished letter that its text does not show. */
const EDITS: readonly (readonly [string, string, (path: string) => void])[] = [
  ['a comment in the DOCX', '甲.docx', (path) => addPart(path, 'word/comments.xml')],
  ['a picture in the DOCX', '甲.docx', (path) => addPart(path, 'word/media/image1.png')],
  [
    'the DOCX saved anew',
    '甲.docx',
    (path) => writeFileSync(path, zipSync(unzipSync(read(path)), { level: 1 })),
  ],
  [
    'bytes behind the end of the PDF',
    '甲.pdf',
    (path) => writeFileSync(path, Buffer.concat([read(path), Buffer.from('1')])),
  ],
  ['another PDF in its place', '甲.pdf', (path) => writeFileSync(path, '%PDF-1.4\n%%EOF')],
  [
    'an edited policy',
    '甲.policy.json',
    (path) => writeFileSync(path, read(path).toString().replace('4', '9')),
  ],
  ['edited anchors', '甲.anchors.json', (path) => writeFileSync(path, '[]')],
];

describe('what somebody else has touched', () => {
  test('is not overwritten, whatever was done to it, and nothing else of the letter is', async () => {
    const { out, again } = await made();
    for (const [what, name, edit] of EDITS) {
      const path = join(out, name);
      const before = read(path);
      edit(path);
      const edited = read(path);
      const run = await again();
      expect(run.code, what).toBe(1);
      expect(run.err, what).toContain('FILE-EDITED');
      expect(read(path).equals(edited), what).toBe(true);
      writeFileSync(path, before);
    }
    expect((await again()).code).toBe(0);
    expect(read(join(out, '甲.policy.json')).toString()).toContain('3小时');
  });

  test('is overwritten with --force, and is ours again from then on', async () => {
    const { out, again } = await made();
    writeFileSync(join(out, '甲.pdf'), 'x');
    expect((await again('--force')).code).toBe(0);
    expect((await again('--layout', 'official')).code).toBe(0);
  });

  test('a file that was never ours stays, and so does everything where the record is lost', async () => {
    const { out, again } = await made();
    rmSync(join(out, '.pledge'), { recursive: true });
    const run = await again();
    expect(run.code).toBe(1);
    expect(run.err).toContain('不是上次在这里生成的那一份');
    writeFileSync(join(out, '.pledge-none'), '');
    expect(existsSync(join(out, '甲.pdf'))).toBe(true);
  });

  test('exports are kept likewise', async () => {
    const out = join(newFolder(), 'out');
    const to = (file: string, ...more: string[]) =>
      pledge(['export', file, '--to', 'ical', '-o', out, ...more]);
    const first = await to(EXAMPLE);
    expect(first.code, first.err).toBe(0);
    const file = first.out.trim().split('\n')[0] ?? '';
    writeFileSync(file, `${read(file)}X-MINE:1\n`);
    expect((await to(EXAMPLE)).err).toContain('FILE-EDITED');
    expect((await to(OTHER, '--force')).code).toBe(0);
  });
});
