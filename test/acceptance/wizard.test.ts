import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';

const PLEDGE = join(PACKAGE_ROOT, 'bin', 'pledge.js');
const ENTER = '\r';
const CTRL_C = '\u0003';
/** Empties a line that already holds an answer. */
const CLEAR = '\u0015';

/** What to wait for on the screen (nothing more: the end), and what to type then. */
type Step = readonly [wait: string | null, keys?: string];

interface Terminal {
  readonly code: number;
  readonly shown: string;
}

/** Runs the wizard for a kind on a terminal of its own. */
function wizard(
  kind: string,
  steps: readonly Step[],
  more: readonly string[] = [],
): Terminal & { file: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'wizard-')), '甲.yaml');
  const program = ['node', PLEDGE, 'init', kind, '--interactive', '-o', file, ...more];
  const answer = execFileSync('python3', [join(import.meta.dirname, 'terminal.py'), ...program], {
    encoding: 'utf8',
    input: JSON.stringify(steps.map(([wait, keys = '']) => [wait, keys])),
  });
  return { ...(JSON.parse(answer) as Terminal), file };
}

/** The lines of a values file that say something. */
function written(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[^#].*:\s*\S/.test(line));
}

test('the wizard asks, objects, goes back and finishes on a real terminal', () => {
  const { code, shown, file } = wizard('bid-undertaking', [
    ['问哪些填写项', ENTER],
    ['第 1/4 项', `江南建设集团有限公司${ENTER}`],
    ['第 2/4 项', `<${ENTER}`],
    ['第 1/4 项', `${CLEAR}江北建设集团有限公司${ENTER}`],
    ['第 2/4 项', `城西污水处理厂工程${ENTER}`],
    ['第 3/4 项', `城西水务有限公司${ENTER}`],
    ['第 4/4 项', `2026-02-30${ENTER}`],
    ['没有这一天', `${CLEAR}2026年3月2日${ENTER}`],
    ['其余填写项可以在文件里修改'],
    [null],
  ]);
  expect(code).toBe(0);
  expect(shown).not.toMatch(/navigate|confirm|Enter/);
  expect(written(file)).toEqual([
    'kind: bid-undertaking',
    'name: 江北建设集团有限公司',
    'name: 城西污水处理厂工程',
    'purchaser: 城西水务有限公司',
    'signedOn: 2026年3月2日',
  ]);
  expect(execFileSync('node', [PLEDGE, 'check', file], { encoding: 'utf8' })).not.toContain('BLANK-REQUIRED');
});

test('Ctrl-C keeps what was answered, in the file, and says so', () => {
  const { code, shown, file } = wizard('投标承诺函', [
    ['问哪些填写项', ENTER],
    ['第 1/4 项', `江南建设集团有限公司${ENTER}`],
    ['第 2/4 项', CTRL_C],
    [null],
  ]);
  expect(code).toBe(1);
  expect(shown).toContain('已中断，保留已经填写的内容');
  expect(written(file)).toEqual(['kind: bid-undertaking', 'name: 江南建设集团有限公司']);
});

test('broken off before the first answer it leaves the empty form, and in English it speaks English', () => {
  const { code, shown, file } = wizard(
    'bid-undertaking',
    [['Which blanks', ENTER], ['1/4', CTRL_C], [null]],
    ['--lang', 'en'],
  );
  expect(code).toBe(1);
  expect(shown).not.toMatch(/输入|返回|必须/);
  expect(existsSync(file)).toBe(true);
  expect(written(file)).toEqual(['kind: bid-undertaking']);
});
