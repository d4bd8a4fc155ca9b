import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFolder, pledge } from './support.ts';

const EXAMPLE = 'templates/service-deadline/example.yaml';
const DISCLAIMER = '起草提示，不构成法律意见';

function file(content: string | Uint8Array, name = '甲.yaml'): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** The example, with its response and its handling time changed; more lines may follow. */
function letter({ response = '4小时', handling = '5个工作日', more = '' }): string {
  const text = readFileSync(EXAMPLE, 'utf8')
    .replace(/^response:.*$/m, `response: ${response}`)
    .replace(/^complexHandling:.*$/m, `complexHandling: ${handling}`)
    .replace(/^maxExtension:.*$/m, 'maxExtension: 1个工作日');
  return file(`${text}\n${more}`);
}

/** Wall hours against one working day: the order depends on the hour of the request. */
const WARNED = { response: '24小时', handling: '1个工作日' };
const waivers = (...codes: string[]) =>
  `waivers:\n${codes.map((code) => `  - { code: ${code}, reason: 客户已书面确认, by: 法务部沈宁 }\n`).join('')}`;

interface Report {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place?: { readonly file: string; readonly line?: number; readonly column?: number };
    readonly waiver?: object;
  }[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

async function report(path: string, ...more: string[]): Promise<Report & { readonly code: number }> {
  const run = await pledge(['check', path, '--json', ...more]);
  return { ...(JSON.parse(run.out) as Report), code: run.code };
}

describe('pledge check tells what it found', () => {
  test('as text, with line, caret, remedy, code and a summary last', async () => {
    const run = await pledge(['check', letter(WARNED)]);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/甲\.yaml 第 \d+ 行第 18 列　\S+（complexHandling）　条款 2\.3\.2\n/);
    expect(run.out).toMatch(/\d+ \| complexHandling: 1个工作日\n\s+\| {18}\^+\n/);
    expect(run.out).toContain('（1个工作日）与“响应时限”（24小时）单位不同，无法判断先后。');
    expect(run.out).toMatch(/改法：.*　\[TIM-UNIT，详见 pledge explain TIM-UNIT\]/);
    expect(run.out.trimEnd().split('\n').at(-1)).toMatch(
      new RegExp(`^共 \\d 处问题（1 处提醒，\\d 处说明）。${DISCLAIMER}。$`),
    );
  });

  test('a character that the PDF has no glyph for, with its line, as render does', async () => {
    const path = file(readFileSync(EXAMPLE, 'utf8').replace(/^platform:.*$/m, 'platform: 云帆𠮷平台'));
    const run = await pledge(['check', path]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(
      /第 \d+ 行第 11 列　服务平台名称[\s\S]*𠮷[\s\S]*Word 文件不受影响[\s\S]*PRINT-GLYPH/,
    );
    const out = newFolder();
    expect((await pledge(['render', path, '-o', join(out, 'all')])).code).toBe(1);
    expect((await pledge(['render', path, '-o', join(out, 'word'), '-f', 'docx,policy'])).code).toBe(0);
  });

  test('as JSON: one document with places and counts', async () => {
    const { findings, summary, code } = await report(letter(WARNED));
    expect(code).toBe(0);
    expect(summary).toMatchObject({ errors: 0, warnings: 1 });
    const found = findings.find((finding) => finding.code === 'TIM-UNIT');
    expect(found).toMatchObject({
      severity: 'warning',
      pointer: '/complexHandling',
      clause: '2.3.2',
      place: { file: expect.stringContaining('甲.yaml'), line: expect.any(Number), column: 18 },
    });
    expect(found?.place).not.toHaveProperty('excerpt');
  });

  test('as annotations of a code host, one line each', async () => {
    const path = letter({ response: '100小时', handling: '1个工作日' });
    const run = await pledge(['check', path, '--reporter', 'github']);
    expect(run.code).toBe(1);
    const lines = run.out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+,.*title=[A-Z0-9-]+::\S/);
    expect(lines[0]).toMatch(/^::error file=.*甲\.yaml,line=\d+,col=\d+,title=BLANK-RANGE::/);
    expect(run.err).toContain(DISCLAIMER);
  });

  test('in English, without a Chinese sentence of its own', async () => {
    const run = await pledge(['check', letter(WARNED), '--lang', 'en']);
    const ours = run.out
      .split('\n')
      .filter((line) => !line.includes(' | '))
      .join('\n');
    expect(ours).toContain('complexHandling (1 working day) cannot be compared with response (24 hours)');
    expect(ours.replace(/\S*甲\.yaml/g, '').replace(/[“"][^”"]*[”"]/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('no gap of a draft as a blank that was left', async () => {
    const run = await pledge(['check', '--draft', file('kind: service-deadline\n')]);
    expect(run.out).not.toContain('BLK-UNFILLED');
    expect(run.code).toBe(0);
  });

  test('and says so when there is nothing', async () => {
    // Within the years of the built-in holidays: else a note tells where they end.
    const text = readFileSync('templates/bilateral-service/example.yaml', 'utf8')
      .replace(/^term: .*$/m, 'term: 1年')
      .replace(/^signedOn: .*$/m, 'signedOn: 2025-06-02');
    const run = await pledge(['check', file(text)]);
    expect(run).toMatchObject({ code: 0, err: '', out: expect.stringContaining('没有发现问题') });
    expect(run.out).toContain(DISCLAIMER);
  });

  test('refuses a reporter that does not exist', async () => {
    const run = await pledge(['check', EXAMPLE, '--reporter', 'xml']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('text、json、github');
  });
});

describe('exit codes', () => {
  test.each([
    ['a note', {}, 0, 0],
    ['a warning', WARNED, 0, 1],
    ['an error', { response: '100小时' }, 1, 1],
  ])('of %s, plain and strict', async (_name, change, plain, strict) => {
    const path = letter(change);
    expect((await pledge(['check', path])).code).toBe(plain);
    expect((await pledge(['check', path, '--strict'])).code).toBe(strict);
  });

  test('of several files are those of the worst', async () => {
    const bad = letter({ response: '100小时' });
    expect((await pledge(['check', EXAMPLE, bad])).code).toBe(1);
    const { findings } = await report(EXAMPLE, bad);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file)).toEqual([
      bad,
    ]);
  });
});

describe('a waiver', () => {
  test('with reason and name takes a warning out of the way, even with --strict, and stays visible', async () => {
    const path = letter({ ...WARNED, more: waivers('TIM-UNIT') });
    const run = await pledge(['check', path, '--strict']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('已豁免：客户已书面确认（法务部沈宁）');
    const { findings } = await report(path);
    expect(findings.find(({ code }) => code === 'TIM-UNIT')).toMatchObject({
      severity: 'info',
      waiver: { code: 'TIM-UNIT', reason: '客户已书面确认', by: '法务部沈宁' },
    });
  });

  test('does not excuse an error, of the rules or of a blank', async () => {
    const bilateral = readFileSync('templates/bilateral-service/example.yaml', 'utf8');
    const backwards = bilateral.replace('final: 120小时', 'final: 12小时');
    const contradictory = await report(file(`${backwards}\n${waivers('TIM-LADDER')}`));
    expect(contradictory.code).toBe(1);
    expect(contradictory.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expect.arrayContaining(['TIM-LADDER error', 'WAIVER-ERROR error']),
    );
    const outOfRange = await report(letter({ response: '100小时', more: waivers('BLANK-RANGE') }));
    expect(outOfRange.code).toBe(1);
  });

  test('that matches nothing is a warning, one without reason or of no code an error', async () => {
    const unused = await report(letter({ more: waivers('AD-100') }), '--strict');
    expect(unused.code).toBe(1);
    expect(unused.findings).toContainEqual(
      expect.objectContaining({ code: 'WAIVER-UNUSED', severity: 'warning' }),
    );
    const invented = await report(letter({ more: waivers('AD-1000') }));
    expect(invented.code).toBe(1);
    expect(invented.findings).toContainEqual(expect.objectContaining({ code: 'WAIVER-INVALID' }));
    const silent = await report(letter({ ...WARNED, more: 'waivers:\n  - { code: TIM-UNIT, by: 沈宁 }' }));
    expect(silent.code).toBe(1);
  });

  test('reaches the findings about the policy, too', async () => {
    const late = (more: string) =>
      file(
        `${readFileSync(EXAMPLE, 'utf8').replaceAll('2026-', '2096-').replaceAll('2027-', '2097-')}\n${more}`,
      );
    expect((await report(late(''))).findings).toContainEqual(
      expect.objectContaining({ code: 'CALENDAR-COVERAGE', severity: 'warning' }),
    );
    const waived = await report(late(waivers('CALENDAR-COVERAGE')));
    expect(waived.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'CALENDAR-COVERAGE info',
    ]);
  });

  test('stands in the record that the finished letter carries, where that is asked for', async () => {
    const folder = newFolder();
    const path = letter({ ...WARNED, more: waivers('TIM-UNIT') });
    expect((await pledge(['render', path, '-o', folder, '--carry-waivers'])).code).toBe(0);
    for (const name of ['甲.docx', '甲.pdf']) {
      const out = newFolder();
      expect((await pledge(['extract', join(folder, name), '-o', out])).code, name).toBe(0);
      expect(readFileSync(join(out, '甲.values.yaml'), 'utf8')).toContain('客户已书面确认');
      expect(JSON.parse(readFileSync(join(out, '甲.policy.json'), 'utf8'))).toMatchObject({
        metadata: { waivers: [{ code: 'TIM-UNIT', by: '法务部沈宁' }] },
      });
    }
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(paragraphs: readonly string[], parts: Zippable = {}): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const xml = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...parts });
}

describe('a letter that pledgekit did not make', () => {
  const FOREIGN = [
    '服务承诺书',
    '我公司在24小时内答复客户。发现故障的，尽快修复。',
    '违约的，每次罚款____元。',
    '争议可以申请仲裁，也可以向人民法院起诉。',
    '依据《合同法》订立，本承诺书有效期至2027年4月30日。',
    '承诺人（盖章）：',
  ];

  test('is read by its words, each fault with its paragraph quoted', async () => {
    const path = file(docx(FOREIGN), '外来.docx');
    const { findings, code } = await report(path);
    expect(code).toBe(1);
    const seen = findings.map((finding) => `${finding.code}@${finding.place?.line}`);
    for (const wanted of [
      'TIM-START@2',
      'TIM-VAGUE@2',
      'PEN-FINE@3',
      'BLK-UNFILLED@3',
      'ARB-EITHER@4',
      'CIT-REPEALED@5',
    ])
      expect(seen).toContain(wanted);
    const run = await pledge(['check', path]);
    expect(run.out).toContain('争议可以申请仲裁，也可以向人民法院起诉。');
    expect(run.out).toContain(DISCLAIMER);
  });

  const bomb = zipSync({ 'word/document.xml': [new Uint8Array(60_000_000), { level: 9 }] });
  const entities = zipSync({
    'word/document.xml': strToU8(
      `<!DOCTYPE d [<!ENTITY a "&b;&b;"><!ENTITY b "xx">]><w:document ${W}><w:body>&a;</w:body></w:document>`,
    ),
  });

  test.each([
    ['a zip bomb', bomb, 'FILE-TOO-LARGE'],
    ['expanding entities', entities, 'FILE-SHAPE'],
    ['a path out of the archive', docx(FOREIGN, { '../../x': strToU8('x') }), 'FILE-SHAPE'],
    ['a macro', docx(FOREIGN, { 'word/vbaProject.bin': strToU8('x') }), 'FILE-SHAPE'],
    ['a text that only has the name', strToU8('我公司承诺'), 'FILE-SHAPE'],
    ['an empty file', new Uint8Array(), 'FILE-SHAPE'],
  ])('with %s is refused at once, with a remedy', async (_name, bytes, code) => {
    const begun = performance.now();
    const run = await pledge(['check', file(bytes, '外来.docx')]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(run.code).toBe(1);
    expect(run.out).toContain(code);
    expect(run.out).toContain('外来.docx');
    expect(run.out).toContain('改法：');
    expect(run.err).toBe('');
  });
});
