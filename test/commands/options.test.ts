import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandData } from '../../src/commands/options.ts';
import { pledge } from './support.ts';

const commands = Object.entries(COMMANDS) as unknown as readonly (readonly [string, CommandData])[];
const dashed = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

describe('the help of a command is made from its data', () => {
  test.each(commands)('%s', async (name, { about, options }) => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map(async (lang) => (await pledge([...name.split(' '), '--help', '--lang', lang])).out),
    );
    const flat = (text = '') => text.replace(/\s+/g, '');
    for (const [option, { about: told }] of Object.entries(options)) {
      for (const help of [zh, en]) expect(flat(help)).toContain(dashed(option));
      expect(flat(zh)).toContain(flat(told.zh));
      expect(flat(en)).toContain(flat(told.en));
    }
    expect(zh).toContain(about.zh);
    expect(en).toContain(about.en);
  });

  test.each([[[]], ...commands.map(([name]) => [name.split(' ')])])(
    'each language keeps to itself: %j',
    async (args) => {
      const { out: zh } = await pledge([...args, '--help']);
      const { out: en } = await pledge([...args, '--help', '--lang', 'en']);
      expect(zh).not.toMatch(/\[options\]|\[command\]|default|<(?:file|dir|kind|name)s?[.>]/);
      expect(en).not.toMatch(/\p{Script=Han}|[：；。（）、]/u);
    },
  );
});

describe('a command refuses', () => {
  test.each([
    [['check', 'x.yaml', '--reporter', 'xml'], /--reporter.*“xml”.*text、json、github/],
    [['render', 'x.yaml', '--layout', 'wide'], /--layout.*“wide”.*official、business/],
    [['policy', 'x.yaml', '--format', 'xml'], /--format.*“xml”.*json、yaml/],
  ])('a value that its option does not take: %j', async (args, message) => {
    const { code, err } = await pledge(args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
