import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/options.ts';
import { outputName } from '../../src/commands/values.ts';
import { newFolder, pledge } from './support.ts';

const names = Object.keys(COMMANDS);

describe('pledge completion', () => {
  test('completes commands, kinds, options and choices in bash', async () => {
    const { code, out } = await pledge(['completion', 'bash']);
    expect(code).toBe(0);
    const file = join(newFolder(), 'pledge.bash');
    writeFileSync(file, out);
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pledgekit; echo "\${COMPREPLY[*]}"`,
          file,
          ...words,
        ],
        { encoding: 'utf8' },
      )
        .trim()
        .split(' ');
    expect(complete('pledge', 'ex')).toEqual(['export', 'explain', 'extract']);
    expect(complete('pledge', 'init', 'bid')).toEqual(['bid-service', 'bid-undertaking']);
    expect(complete('pledge', 'check', '--str')).toEqual(['--strict']);
    expect(complete('pledge', 'render', '--layout', '')).toEqual(['official', 'business']);
    expect(complete('pledge', 'batch', 'm')).toEqual(['merge']);
    expect(complete('pledge', 'batch', 'merge', '--ta')).toEqual(['--table']);
  });

  test.each(['zsh', 'fish'])('knows every command in %s', async (shell) => {
    const { out } = await pledge(['completion', shell]);
    for (const name of names) expect(out).toContain(name.split(' ').at(-1));
    expect(out).toContain('service-deadline');
    expect(out).not.toContain('undefined');
  });

  test('refuses other shells', async () => {
    const { code, err } = await pledge(['completion', 'cmd']);
    expect(code).toBe(2);
    expect(err).toContain('bash、zsh、fish');
  });
});

test('the manual page tells every command and option, each in one language', async () => {
  for (const language of ['zh', 'en']) {
    const { out } = await pledge(['man', '--lang', language]);
    expect(out).toMatch(/^\.TH PLEDGEKIT 1 /);
    for (const name of names) expect(out).toContain(`.SS "pledge ${name}`);
    expect(out.match(/\\-\\-json/g)?.length).toBeGreaterThan(5);
    if (language === 'en') expect(out).not.toMatch(/\p{Script=Han}/u);
  }
});

describe('pledge explain FIELD', () => {
  test.each(['response', '响应时限', '/response', 'Response time'])('%s of a kind', async (name) => {
    const { code, out } = await pledge(['explain', name, '--kind', '客户服务处理时限承诺书']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^响应时限（response，service-deadline）\n[\s\S]*允许：30分钟～72小时[\s\S]*例如：4小时/,
    );
  });

  test('of all kinds, as JSON too; what is neither is refused', async () => {
    const { out } = await pledge(['explain', 'complaints.phone', '--json']);
    const kinds = (JSON.parse(out) as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toContain('service-deadline');
    expect(kinds.length).toBeGreaterThan(3);
    expect((await pledge(['explain', 'TIM-UNIT'])).out).toContain('TIM-UNIT');
    expect((await pledge(['explain', 'no-such-thing'])).code).toBe(2);
  });
});

test.each(names)('the help of %s ends with an example of it', async (name) => {
  const { out } = await pledge([...name.split(' '), '--help']);
  expect(out).toMatch(new RegExp(`示例：\\n.*pledge ${name}`));
});

test('- stands for standard input', async () => {
  const bytes = readFileSync('templates/bid-undertaking/example.yaml');
  const { code, out } = await pledge(['check', '-'], {}, undefined, bytes);
  expect(code).toBe(0);
  expect(out).not.toContain('BLANK-');
  expect(outputName('-')).toBe('letter');
});
