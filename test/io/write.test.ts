import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { PathError, writeTogether } from '../../src/io/index.ts';
import { newFolder } from '../commands/support.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('writeTogether', () => {
  test('writes all files, below folders too, over older ones, and leaves nothing hidden', async () => {
    const folder = join(newFolder(), 'new');
    await writeTogether(folder, [
      { name: 'a.txt', bytes: bytes('甲') },
      { name: 'b/c.txt', bytes: bytes('乙') },
    ]);
    await writeTogether(folder, [{ name: 'a.txt', bytes: bytes('丙') }]);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('丙');
    expect(readFileSync(join(folder, 'b', 'c.txt'), 'utf8')).toBe('乙');
    expect(hidden(folder)).toEqual([]);
  });

  test('leaves older files as they were when the folder cannot take the new ones', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    const clash = [
      { name: 'a.txt', bytes: bytes('new') },
      { name: 'a.txt/b.txt', bytes: bytes('new') },
    ];
    await expect(writeTogether(join(folder, 'a.txt'), clash)).rejects.toBeInstanceOf(PathError);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  test('gives up below a folder that takes none', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    // Node's own recursion never ends below /proc; elsewhere a file stands in its place.
    const folder = process.platform === 'linux' ? '/proc/x/y' : join(file, 'x', 'y');
    await expect(writeTogether(folder, [])).rejects.toBeInstanceOf(PathError);
  });

  test('sweeps up what a killed writer left, and only that', async () => {
    const folder = newFolder();
    const left = join(folder, '.pledge-999999999-0-0');
    const alive = join(folder, `.pledge-${process.pid}-1-1`);
    for (const stage of [left, alive]) {
      mkdirSync(stage);
      writeFileSync(join(stage, '0'), 'half');
    }
    await writeTogether(folder, []);
    expect(hidden(folder)).toEqual([`.pledge-${process.pid}-1-1`]);
  });

  test('a writer killed at any moment leaves whole files or none', async () => {
    const folder = newFolder();
    const size = 48 * 1024 * 1024;
    const script = `
      import { writeTogether } from ${JSON.stringify(`file://${join(PACKAGE_ROOT, 'dist', 'io', 'write.js')}`)};
      const bytes = new Uint8Array(${size}).fill(65);
      for (;;) await writeTogether(${JSON.stringify(folder)}, [{ name: 'a', bytes }, { name: 'b', bytes }]);`;
    for (const wait of [150, 190, 230, 270, 310]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
      await sleep(wait);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      for (const name of readdirSync(folder).filter((entry) => !entry.startsWith('.')))
        expect(statSync(join(folder, name)).size, name).toBe(size);
    }
    await writeTogether(folder, []);
    expect(hidden(folder)).toEqual([]);
  });
});
