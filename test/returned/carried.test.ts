import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFolder, pledge } from '../commands/support.ts';

const EXAMPLE = readFileSync('templates/service-deadline/example.yaml', 'utf8');
const PRIVATE = `# 底线 8 小时；不要给客户看
# yaml-language-server: $schema=/home/wang/schemas/x.json
${EXAMPLE}
waivers:
  - { code: TIM-EXT, reason: 领导同意, by: 王五 }
`;

async function rendered(text: string, ...args: string[]) {
  const folder = newFolder();
  writeFileSync(join(folder, '甲.yaml'), text);
  const out = join(folder, 'out');
  const run = await pledge(['render', join(folder, '甲.yaml'), '-o', out, ...args]);
  expect(run.code, run.err).toBe(0);
  const docx = Object.entries(unzipSync(readFileSync(join(out, '甲.docx')))).map(
    ([name, bytes]) => `${name}\n${strFromU8(bytes)}`,
  );
  return { run, out, docx: docx.join('\n'), pdf: join(out, '甲.pdf') };
}

describe('what travels with a letter', () => {
  test('values without comments, paths and waivers; and the console says so', async () => {
    const { run, docx, pdf, out } = await rendered(PRIVATE);
    expect(docx).toContain('FW-2026');
    expect(docx).not.toMatch(/底线|领导同意|王五|home\/wang/);
    expect(run.err).toContain('文件内带有填写内容和策略，不带注释、路径和豁免说明');
    await pledge(['extract', pdf, '-o', out]);
    expect(readFileSync(join(out, '甲.values.yaml'), 'utf8')).not.toMatch(/底线|领导同意|王五|#|schema/);
    expect(readFileSync(join(out, '甲.policy.json'), 'utf8')).not.toMatch(/领导同意|王五/);
  });

  test('waivers when they are asked for', async () => {
    const { docx, run } = await rendered(PRIVATE, '--carry-waivers');
    expect(docx).toContain('领导同意');
    expect(docx).not.toContain('底线');
    expect(run.err).toContain('豁免说明');
  });

  test('the values make the same letter again, whatever the command line changed', async () => {
    const first = await rendered(PRIVATE, '--layout', 'official');
    await pledge(['extract', first.pdf, '-o', first.out]);
    const again = await rendered(readFileSync(join(first.out, '甲.values.yaml'), 'utf8'));
    const text = (xml: string) => xml.replaceAll(/<file name="policy.json">[\s\S]*?<\/file>|sha256:\w+/g, '');
    expect(text(again.docx)).toBe(text(first.docx));
  });

  test('nothing, and nothing that marks the tool, with print.data none', async () => {
    const { docx, pdf, run } = await rendered(`${EXAMPLE}\nprint: { data: none }\n`);
    expect(docx).toContain('FW-2026');
    expect(docx).not.toMatch(/pledgekit|customXml|dataBinding|<w:tag|storeItemID|w:nsid/);
    expect(readFileSync(pdf, 'latin1')).not.toMatch(/values\.yaml|policy\.json|Filespec|pledge/);
    expect(run.err).toContain('不带任何数据');
  });

  test('fixed words are protected with --lock, blanks are not', async () => {
    const { docx } = await rendered(EXAMPLE, '--lock', '-f', 'docx');
    expect(docx).toMatch(/<w:documentProtection w:edit="forms" w:enforcement="1"\/>/);
    expect(docx).toContain('<w:sdt>');
    expect((await rendered(EXAMPLE, '-f', 'docx')).docx).not.toContain('documentProtection');
  });
});
