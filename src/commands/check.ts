import type { Command } from 'commander';
import { createRenderer } from '../formats.ts';
import { make, type Prepared } from '../letter.ts';
import { isWordDocument, readValues } from '../load/index.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { readingsOf } from '../readings.ts';
import { fontLoader } from './fonts.ts';
import { readingsText } from './readings.ts';
import { inFile, reportGithub, reportJson, reportText, summary } from './report.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly reporter?: string;
  readonly draft?: boolean;
}

const REPORTERS = ['text', 'json', 'github'];

/** `pledge check`: findings, nothing written. Values files, or a DOCX that somebody else made. */
export function checkCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('check <files...>')
    .description(
      say(world, {
        zh: '检查填写文件，或检查别处写成的 .docx 承诺书',
        en: 'check values files, or a letter in .docx made elsewhere',
      }),
    )
    .option('--json', say(world, { zh: '输出 JSON', en: 'print JSON' }))
    .option(
      '--reporter <name>',
      say(world, { zh: '结果格式：text、json、github', en: 'form of the report: text, json, github' }),
    )
    .option('--strict', say(world, { zh: '提醒也算不通过', en: 'warnings fail too' }))
    .option('--draft', say(world, { zh: '允许还没填写的项', en: 'accept unfilled blanks' }))
    .action(async (files: string[], options: CheckOptions) => {
      const reporter = options.json ? 'json' : (options.reporter ?? 'text');
      if (!REPORTERS.includes(reporter))
        throw new UsageError({
          zh: `没有结果格式 ${reporter}，可用 ${REPORTERS.join('、')}。`,
          en: `There is no reporter ${reporter}; take one of ${REPORTERS.join(', ')}.`,
        });
      const checked: Checked[] = [];
      for (const file of files) checked.push(await checkFile(world, file, options));
      const findings = checked.flatMap((one) => one.findings);
      print(world, reporter, checked, findings);
      const failing = findings.some(
        ({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning'),
      );
      done(failing ? EXIT.findings : EXIT.done);
    });
}

/** What a file is like; a letter of ours also has blanks. */
interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly prepared?: Prepared;
}

async function checkFile(world: World, file: string, options: CheckOptions): Promise<Checked> {
  const bytes = await readNamed(world, file);
  if (/\.docx$/i.test(file) || isWordDocument(bytes)) return { file, findings: await checkDocx(bytes, file) };
  const { kinds, holidays } = world;
  const wanted = { kinds, holidays, draft: options.draft === true, printable: true };
  const renderer = createRenderer({ fonts: fontLoader(world) });
  const { findings, prepared } = await make(readValues(bytes, file), wanted, renderer);
  return { file, findings: inFile(findings, file), ...(prepared ? { prepared } : {}) };
}

/** The text rules over the paragraphs of a foreign letter. */
async function checkDocx(bytes: Uint8Array, file: string): Promise<readonly Finding[]> {
  const [{ readDocxText }, { checkText }] = await Promise.all([
    import('../load/docx/index.ts'),
    import('../check/index.ts'),
  ]);
  const text = readDocxText(bytes);
  const findings = text.ok ? checkText(text.value) : text.findings;
  return findings.map((finding) => ({ ...finding, place: { ...finding.place, file } }));
}

function print(
  world: World,
  reporter: string,
  checked: readonly Checked[],
  findings: readonly Finding[],
): void {
  const files = checked.length;
  if (reporter === 'json') {
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    world.io.out(
      jsonText({
        findings: reportJson(findings),
        summary: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
        note: findings.length > 0 ? summary(world, findings) : passed(world, files),
        readings: checked.flatMap(({ file, prepared }) =>
          prepared ? [{ file, blanks: readingsOf(prepared) }] : [],
        ),
      }),
    );
  } else if (reporter === 'github') {
    world.io.out(reportGithub(world, findings));
    world.io.err(`${findings.length > 0 ? summary(world, findings) : passed(world, files)}\n`);
  } else {
    for (const { file, prepared } of checked) {
      const text = prepared ? readingsText(world, readingsOf(prepared)) : '';
      world.io.out(text && files > 1 ? `${file}\n${text}` : text);
    }
    world.io.out(reportText(world, findings) || `${passed(world, files)}\n`);
  }
}

/** What is said of files without a finding. */
function passed(world: World, files: number): string {
  return say(world, {
    zh: `检查通过：${files} 份，没有发现问题。起草提示，不构成法律意见。`,
    en: `${files} checked, nothing found. Drafting hints, not legal advice.`,
  });
}
