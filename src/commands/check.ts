import { createRenderer } from '../formats.ts';
import { make } from '../letter.ts';
import { isPlainText, isValuesText, isWordDocument, readLetterText, readValues } from '../load/index.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import type { Prepared } from '../model/prepared.ts';
import { readingsOf } from '../readings.ts';
import { carriedBasis, contradictions, finishedFormat, readFinished, verify } from '../returned/index.ts';
import { fontLoader } from './fonts.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readingsText } from './readings.ts';
import { inFile, reportGithub, reportJson, reportText, summary } from './report.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

type CheckOptions = OptionsOf<'check'>;

/** `pledge check`: findings, nothing written. Values files, or a DOCX that somebody else made. */
export async function checkCommand(
  world: World,
  files: ArgumentsOf<'check'>,
  options: CheckOptions,
): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkFile(world, file, options));
  const findings = checked.flatMap((one) => one.findings);
  print(world, options.json ? 'json' : (options.reporter ?? 'text'), checked, findings);
  const failing = findings.some(
    ({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning'),
  );
  return failing ? EXIT.findings : EXIT.done;
}

/** What a file is like; a letter of ours also has blanks. */
interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly prepared?: Prepared;
}

async function checkFile(world: World, file: string, options: CheckOptions): Promise<Checked> {
  const bytes = await readNamed(world, file, isPlainText(file) ? 'file' : 'values');
  if (isPlainText(file) && !isValuesText(bytes))
    return { file, findings: await checkLetter(bytes, file, options) };
  const own = await contradictionsIn(world, bytes, file);
  if (/\.docx$/i.test(file) || isWordDocument(bytes))
    return { file, findings: [...(own ?? []), ...(await checkLetter(bytes, file, options))] };
  if (own) return { file, findings: own };
  if (finishedFormat(bytes) === 'pdf') {
    const letter = await readLetterText(bytes, file);
    if (letter.ok) return { file, findings: await checkLetter(bytes, file, options) };
  }
  const { kinds, holidays, project } = world;
  const wanted = { kinds, holidays, house: project?.house, draft: options.draft === true, printable: true };
  const renderer = createRenderer({ fonts: fontLoader(world) });
  const { findings, prepared } = await make(readValues(bytes, file), wanted, renderer);
  return { file, findings: inFile(findings, file), ...(prepared ? { prepared } : {}) };
}

/** In what a finished letter of ours contradicts the data that it carries; undefined for a file that carries none. */
async function contradictionsIn(
  world: World,
  bytes: Uint8Array,
  file: string,
): Promise<readonly Finding[] | undefined> {
  if (finishedFormat(bytes) === undefined) return undefined;
  const read = await readFinished(bytes);
  if (!read.ok) return undefined;
  const { container, returned } = read.value;
  if (!container.ok)
    return container.findings.some(({ code }) => code === 'EXTRACT-NONE')
      ? undefined
      : inFile(container.findings, file);
  const basis = carriedBasis(container.value, file);
  return inFile(basis.ok ? contradictions(verify(returned, basis.value, world)) : basis.findings, file);
}

/** The text rules over the paragraphs of a letter of others. */
async function checkLetter(
  bytes: Uint8Array,
  file: string,
  { as }: CheckOptions,
): Promise<readonly Finding[]> {
  const letter = await readLetterText(bytes, file);
  if (!letter.ok) return inFile(letter.findings, file);
  const { checkText } = await import('../check/index.ts');
  return inFile([...letter.findings, ...checkText(letter.value, as)], file);
}

function print(
  world: World,
  reporter: NonNullable<CheckOptions['reporter']>,
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
