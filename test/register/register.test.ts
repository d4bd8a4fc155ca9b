import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFolder, pledge } from '../commands/support.ts';

const EXAMPLE = readFileSync('templates/service-deadline/example.yaml', 'utf8');

/** A desk with a register and values files. */
function desk() {
  const folder = newFolder();
  const register = join(folder, 'register');
  const values = (name: string, change: (yaml: string) => string): string => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, change(EXAMPLE.replace(/^number:.*$/m, '')));
    return path;
  };
  const run = (...args: string[]) => pledge([...args, '--register', register]);
  const issue = (path: string, ...more: string[]) =>
    run('issue', path, '--number', 'FW-{yyyy}-{seq:4}', '-f', 'docx,policy', ...more);
  const letters = (): string[] => readdirSync(register).filter((name) => !name.startsWith('.'));
  return { folder, register, values, run, issue, letters };
}

describe('pledge issue', () => {
  test('numbers, freezes and records a letter; the same values are issued once', async () => {
    const { values, issue, letters, register } = desk();
    const file = values('甲', (yaml) => yaml);
    const first = await issue(file);
    expect(first.code, first.err).toBe(0);
    expect(first.out).toContain('已发出 FW-2026-0001');
    const folder = join(register, 'FW-2026-0001');
    expect(readdirSync(folder).sort()).toEqual([
      'FW-2026-0001.docx',
      'FW-2026-0001.policy.json',
      'record.json',
    ]);
    expect(statSync(join(folder, 'FW-2026-0001.docx')).mode & 0o222).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'))).toMatchObject({
      number: 'FW-2026-0001',
      kind: 'service-deadline',
      files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, {}],
    });
    expect((await issue(file)).out).toContain('没有重复发出');
    expect(letters()).toEqual(['FW-2026-0001']);
    expect(
      (await issue(values('乙', (yaml) => yaml.replace(/^response:.*$/m, 'response: 3小时')))).out,
    ).toContain('0002');
  });

  test('refuses values with errors and numbers that are taken, and leaves nothing', async () => {
    const { values, issue, run, letters } = desk();
    expect(
      (await issue(values('坏', (yaml) => yaml.replace(/^response:.*$/m, 'response: 100小时')))).code,
    ).toBe(1);
    const numbered = values('号', (yaml) => `number: SX-1\n${yaml}`);
    expect((await run('issue', numbered, '-f', 'policy')).code).toBe(0);
    const other = values(
      '另',
      (yaml) => `number: SX-1\n${yaml.replace(/^response:.*$/m, 'response: 2小时')}`,
    );
    const taken = await run('issue', other, '-f', 'policy');
    expect(taken.err).toContain('REGISTER-TWICE');
    expect(
      (
        await run(
          'issue',
          values('无', (yaml) => yaml),
        )
      ).err,
    ).toContain('--number');
    expect(letters()).toEqual(['SX-1']);
  });

  test('a replaced letter is named in the new one, and no longer in force', async () => {
    const { values, issue, run, register } = desk();
    await issue(values('旧', (yaml) => yaml));
    const next = values('新', (yaml) => yaml.replace(/^response:.*$/m, 'response: 2小时'));
    const issued = await issue(next, '--replaces', 'FW-2026-0001');
    expect(issued.code, issued.err).toBe(0);
    const docx = unzipSync(readFileSync(join(register, 'FW-2026-0002', 'FW-2026-0002.docx')));
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toMatch(
      /本承诺书自2026年\d+月\d+日起替代编号FW-2026-0001的承诺书。/,
    );
    const policy = readFileSync(join(register, 'FW-2026-0002', 'FW-2026-0002.policy.json'), 'utf8');
    expect(policy).toContain('"supersedes"');
    const list = await run('register', '--json', '--on', '2026-11-28');
    expect(JSON.parse(list.out)).toMatchObject([
      { number: 'FW-2026-0001', state: 'replaced', replacedBy: 'FW-2026-0002' },
      { number: 'FW-2026-0002', replaces: 'FW-2026-0001' },
    ]);
    const back = await pledge([
      'verify',
      join(register, 'FW-2026-0002', 'FW-2026-0002.docx'),
      '--against',
      register,
    ]);
    expect(back.code, back.out).toBe(0);
    expect(back.err).toContain('逐字节相同');
    expect((await issue(next, '--replaces', 'FW-2026-0009')).code).toBe(1);
  });

  test('waits for nobody on another host: a sentence, and nothing is done', async () => {
    const { values, issue, register } = desk();
    mkdirSync(register);
    writeFileSync(join(register, '.lock'), JSON.stringify({ pid: 1, host: `${hostname()}-2` }));
    const run = await issue(values('甲', (yaml) => yaml));
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${hostname()}-2 上的另一次运行`);
    expect(readdirSync(register)).toEqual(['.lock']);
  });
});

describe('pledge register', () => {
  test('lists, exports, makes void, and finds what is wrong', async () => {
    const { values, issue, run, register, folder } = desk();
    await issue(values('甲', (yaml) => yaml));
    await issue(values('乙', (yaml) => yaml.replace(/^response:.*$/m, 'response: 8小时')));
    await issue(values('丙', (yaml) => yaml.replace(/^response:.*$/m, 'response: 6小时')));
    const [xlsx, ics] = [join(folder, 'r.xlsx'), join(folder, 'r.ics')];
    const list = await run('register', '--on', '2026-11-28', '--xlsx', xlsx, '--ics', ics);
    expect(list.out).toMatch(/FW-2026-0001　在用[\s\S]*4 hour/);
    expect(readFileSync(ics, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*RRULE:FREQ=/);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    const conflict = await run('register', 'check', '--on', '2026-11-28');
    expect(conflict.out).toMatch(
      /FW-2026-0001 第2\.3\.1条是 4 hour[^，]*，FW-2026-0002 第2\.3\.1条是 8 hour/,
    );
    expect((await run('register', 'void', 'FW-2026-0002', '--reason', '打印错误')).out).toContain('已作废');
    expect((await run('register', '--on', '2026-11-28')).out).toMatch(/FW-2026-0002　已作废[^\n]*打印错误/);
    rmSync(join(register, 'FW-2026-0002'), { recursive: true });
    const touched = join(register, 'FW-2026-0003', 'FW-2026-0003.docx');
    chmodSync(touched, 0o644);
    writeFileSync(touched, 'x');
    mkdirSync(join(register, 'FW-2026-0005'));
    mkdirSync(join(register, '抄一份'));
    writeFileSync(
      join(register, '抄一份', 'record.json'),
      readFileSync(join(register, 'FW-2026-0001', 'record.json')),
    );
    const wrong = await run('register', 'check', '--on', '2026-11-28', '--json');
    expect(wrong.code).toBe(1);
    for (const part of [
      '缺少编号 FW-2026-0002',
      'FW-2026-0003.docx 与发出时不同',
      'FW-2026-0005 里没有可以读取的记录',
      'FW-2026-0001 发出了两次',
    ])
      expect(wrong.out).toContain(part);
  });
});
