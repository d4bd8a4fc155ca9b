import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PathError } from '../../src/io/index.ts';
import { newFolder, pledge } from './support.ts';

const EXAMPLE = readFileSync('templates/service-deadline/example.yaml', 'utf8');

function file(text: string | Uint8Array, name = '甲.yaml'): { folder: string; path: string; out: string } {
  const folder = newFolder();
  const path = join(folder, name);
  writeFileSync(path, text);
  return { folder, path, out: join(folder, 'out') };
}

/** Every way of being wrong that the command must refuse, with the code of the finding. */
const BAD: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['text that is not YAML', 'kind: service-deadline\n  number: [', 'FILE-SYNTAX'],
  [
    'a YAML bomb',
    `${Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i
            ? Array(9)
                .fill(`*a${i - 1}`)
                .join(', ')
            : 1
        }]`,
    ).join('\n')}\n`,
    'FILE-ALIASES',
  ],
  ['an unknown kind', EXAMPLE.replace('kind: service-deadline', 'kind: service-deadlin'), 'KIND-UNKNOWN'],
  ['no kind', EXAMPLE.replace('kind: service-deadline', ''), 'KIND-MISSING'],
  ['an unknown key', `${EXAMPLE}\nrespons: 4小时\n`, 'BLANK-UNKNOWN'],
  ['a missing blank', EXAMPLE.replace(/^response:.*$/m, ''), 'BLANK-REQUIRED'],
  ['a doubled key', `${EXAMPLE}\nresponse: 5小时\n`, 'FILE-DUPLICATE-KEY'],
  ['a wrong type', EXAMPLE.replace(/^response:.*$/m, 'response: [4小时]'), 'BLANK-TYPE'],
  ['a value out of range', EXAMPLE.replace(/^response:.*$/m, 'response: 100小时'), 'BLANK-RANGE'],
  ['an unknown unit', EXAMPLE.replace(/^response:.*$/m, 'response: 4周'), 'BLANK-UNIT'],
  ['a unit of another clock', EXAMPLE.replace(/^response:.*$/m, 'response: 4个工作日'), 'BLANK-UNIT'],
  ['a percentage of 120', EXAMPLE.replace(/^revenueShare:.*$/m, 'revenueShare: 120'), 'BLANK-RANGE'],
  ['an invented date', EXAMPLE.replace(/^signedOn:.*$/m, 'signedOn: 2026-02-30'), 'BLANK-DATE'],
  ['a control character', EXAMPLE.replace(/^platform:.*$/m, 'platform: "云\\x07帆"'), 'BLANK-CHARACTER'],
  [
    'a private-use character',
    EXAMPLE.replace(/^platform:.*$/m, 'platform: "云\\uE000帆"'),
    'BLANK-CHARACTER',
  ],
  [
    'a value of a megabyte',
    EXAMPLE.replace(/^platform:.*$/m, `platform: ${'云'.repeat(350_000)}`),
    'FILE-TOO-LARGE',
  ],
  ['a value of a page', EXAMPLE.replace(/^platform:.*$/m, `platform: ${'云'.repeat(3_000)}`), 'BLANK-LENGTH'],
  ['a binary file', new Uint8Array([0, 0xff, 0xfe, 0x80, 0x81, 0xff]), 'FILE-ENCODING'],
  ['an empty file', '', 'FILE-SHAPE'],
];

describe('pledge render', () => {
  test('writes the letter and its policy, named after the values file', async () => {
    const { path, out } = file(EXAMPLE);
    const run = await pledge(['render', path, '-o', out]);
    expect(run.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '.pledge',
      '甲.anchors.json',
      '甲.docx',
      '甲.pdf',
      '甲.policy.json',
    ]);
    expect(run.out).toContain('已生成');
    expect(JSON.parse(readFileSync(join(out, '甲.policy.json'), 'utf8'))).toMatchObject({
      apiVersion: 'pledgekit/v1',
    });
  });

  test.each(BAD)('refuses %s, says what to do, and writes nothing', async (_name, content, code) => {
    const { path, out } = file(content);
    const run = await pledge(['render', path, '-o', out]);
    expect(run.code).toBe(1);
    expect(run.err).toContain(code);
    expect(run.err).toContain('没有生成任何文件');
    expect(run.err).toContain('改法：');
    expect(run.err.length).toBeLessThan(20_000);
    expect(existsSync(out)).toBe(false);
  });

  test('reports every problem of a file at once, with line, column and caret under the value', async () => {
    const { path } = file(
      'kind: service-deadline\nnumber: FW-1\nplatform: "云\\x07"\nresponse: 100小时\nsignedOn: 2026-02-30\n',
    );
    const { err } = await pledge(['render', path]);
    expect(err).toContain('第 4 行第 11 列　响应时限（response）');
    expect(err).toContain('4 | response: 100小时\n     |           ^^^^^^^');
    expect(err).toMatch(/BLANK-CHARACTER[\s\S]*BLANK-RANGE[\s\S]*BLANK-DATE/);
    expect(err).toContain('BLANK-REQUIRED');
    expect(err).toMatch(/共 \d+ 处问题（\d+ 处必须改）/);
  });

  test('speaks English when asked, by option, variable and locale', async () => {
    const { path } = file(EXAMPLE.replace(/^response:.*$/m, 'response: 100小时'));
    for (const [args, env] of [
      [['--lang', 'en'], {}],
      [[], { PLEDGE_LANG: 'en' }],
      [[], { LANG: 'en_US.UTF-8' }],
    ] as const) {
      const { err } = await pledge(['render', path, ...args], env);
      expect(err).toMatch(/line \d+, column 11/);
      expect(err).toContain('Nothing was written.');
      expect(
        err.split('\n').filter((line) => !line.includes('|') && /It says|Remedy/.test(line)).length,
      ).toBeGreaterThan(1);
    }
  });

  test('prints a draft with gaps for what is missing, without a policy', async () => {
    const { path, out } = file(
      EXAMPLE.replace(/^response:.*$/m, '').replace(/^signedOn:.*$/m, 'signedOn: 待定'),
    );
    expect((await pledge(['render', path, '-o', out, '-f', 'docx,pdf,text,policy', '--draft'])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['.pledge', '甲.anchors.json', '甲.docx', '甲.pdf', '甲.txt']);
    const text = readFileSync(join(out, '甲.txt'), 'utf8');
    expect(text).toContain('（待填：响应时限）');
    expect(text).toContain('（待填：签署日期）');
  });

  test('names blank and line of a character that no font has', async () => {
    const { path, out } = file(EXAMPLE.replace(/^platform:.*$/m, 'platform: 云帆😀平台'));
    const run = await pledge(['render', path, '-o', out, '-f', 'pdf']);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/第 \d+ 行第 11 列　服务平台名称[\s\S]*😀[\s\S]*PRINT-GLYPH/);
    expect(existsSync(out)).toBe(false);
  });

  test('makes the Word file of a letter whose PDF lacks a character, and tells of an older PDF', async () => {
    const { path, out } = file(EXAMPLE.replace(/^platform:.*$/m, 'platform: 云帆😀平台'));
    const run = await pledge(['render', path, '-o', out]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/😀[\s\S]*不能印成 PDF[\s\S]*PRINT-GLYPH/);
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(['甲.docx', '甲.policy.json']);
    expect(run.out).toContain(join(out, '甲.docx'));
    writeFileSync(join(out, '甲.pdf'), 'of an earlier run');
    const again = await pledge(['render', path, '-o', out, '--json']);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)[0]).toMatchObject({
      files: [join(out, '甲.docx'), join(out, '甲.policy.json')],
      failed: true,
    });
    expect(again.out).toContain('这个 PDF 是以前生成的');
    expect(readFileSync(join(out, '甲.pdf'), 'utf8')).toBe('of an earlier run');
  });

  test('gives the same bytes for the same values', async () => {
    const { path, folder } = file(EXAMPLE);
    for (const out of ['a', 'b']) await pledge(['render', path, '-o', join(folder, out)]);
    for (const name of readdirSync(join(folder, 'a')).filter((one) => one !== '.pledge'))
      expect(readFileSync(join(folder, 'a', name)).equals(readFileSync(join(folder, 'b', name))), name).toBe(
        true,
      );
  });

  test('does not overwrite a DOCX that somebody edited, unless told to', async () => {
    const { path, out } = file(EXAMPLE);
    await pledge(['render', path, '-o', out, '-f', 'docx']);
    const docx = join(out, '甲.docx');
    expect((await pledge(['render', path, '-o', out, '-f', 'docx'])).code).toBe(0);
    const parts = unzipSync(readFileSync(docx));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    writeFileSync(
      docx,
      zipSync({ ...parts, 'word/document.xml': strToU8(document.replace('公示', '公告')) }),
    );
    const edited = readFileSync(docx);
    const refused = await pledge(['render', path, '-o', out]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('FILE-EDITED');
    expect(readFileSync(docx).equals(edited)).toBe(true);
    expect(existsSync(join(out, '甲.pdf'))).toBe(false);
    expect((await pledge(['render', path, '-o', out, '--force'])).code).toBe(0);
    expect(readFileSync(docx).equals(edited)).toBe(false);
  });

  test('understands GB18030, a BOM and full-width digits, with a note', async () => {
    const { path, out } = file(`\ufeff${EXAMPLE.replace(/^response:.*$/m, 'response: ４小时')}`);
    const run = await pledge(['render', path, '-o', out, '-f', 'text']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('FILE-NORMALISED');
    expect(readFileSync(join(out, '甲.txt'), 'utf8')).toContain('4小时');
  });

  test('says so when the folder cannot be written, and ends with 3', async () => {
    const { path } = file(EXAMPLE);
    const run = await pledge(['render', path, '-f', 'text'], {}, () =>
      Promise.reject(new PathError('output', Object.assign(new Error('no'), { code: 'EACCES' }))),
    );
    expect(run.code).toBe(3);
    expect(run.err).toContain('不能写入 output（EACCES）');
    const blocked = file('not a folder', 'blocked');
    const real = await pledge(['render', path, '-f', 'text', '-o', join(blocked.path, 'below')]);
    expect(real.code).toBe(3);
    chmodSync(blocked.path, 0o600);
  });

  test('gives one JSON document with --json', async () => {
    const good = file(EXAMPLE);
    const bad = file(EXAMPLE.replace(/^response:.*$/m, 'response: 100小时'), '乙.yaml');
    const run = await pledge(['render', good.path, bad.path, '-o', good.out, '--json']);
    expect(run.code).toBe(1);
    const [made, refused] = JSON.parse(run.out) as {
      failed: boolean;
      files: string[];
      pages?: number;
      findings: { code: string }[];
    }[];
    expect(made).toMatchObject({ failed: false, pages: expect.any(Number) as number });
    expect(refused).toMatchObject({ failed: true, files: [] });
    expect(refused?.findings.map((finding) => finding.code)).toContain('BLANK-RANGE');
  });
});

describe('wrong usage ends with 2 and a remedy', () => {
  test.each([
    [['rendr'], /没有命令“rendr”。是不是 render？/],
    [['render', 'nowhere.yaml'], /找不到文件 nowhere\.yaml/],
    [['render'], /缺少参数/],
    [['render', 'templates/service-deadline/example.yaml', '-f', 'doc'], /没有格式“doc”/],
    [['render', 'templates/service-deadline/example.yaml', '--bogus'], /没有选项 --bogus/],
    [
      ['render', 'templates/service-deadline/example.yaml', 'templates/unit-undertaking/example.yaml'],
      /会生成同名的文件/,
    ],
    [['show', 'service-deadlin'], /是不是 service-deadline？/],
    [['explain', 'BLANK-RANG'], /是不是 BLANK-RANGE？/],
    [['export', 'templates/service-deadline/example.yaml', '--to', 'zamad'], /是不是 zammad？/],
  ])('%j', async (args, sentence) => {
    const run = await pledge(args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(sentence);
    expect(run.err).not.toMatch(/\n\s+at /);
  });
});
