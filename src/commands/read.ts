import { join } from 'node:path';
import { writeOwn } from '../io/written.ts';
import { decodeText, isPlainText, parseValues, toYaml } from '../load/index.ts';
import { digestOf } from '../model/digest.ts';
import { type Finding, failure, type Outcome } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import type { Policy } from '../model/policy.ts';
import { located, type ValuesSource } from '../model/source.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import {
  isReview,
  type LetterReading,
  type ReadPromise,
  readPromises,
  reviewFrom,
  reviewOf,
} from '../read/index.ts';
import { letterNamed } from './letter-file.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { inFile, reportJson, reportText } from './report.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

type ReadOptions = OptionsOf<'read'>;

/**
 * `pledge read`: what a letter of others promises and leaves blank, as a list for a person to review; and from the reviewed list the
 * policy, which `export` and `due` take.
 */
export async function readCommand(
  world: World,
  [file]: ArgumentsOf<'read'>,
  options: ReadOptions,
): Promise<ExitCode> {
  const review =
    /\.(ya?ml|json)$/i.test(file) && !isPlainText(file) ? await reviewNamed(world, file) : undefined;
  if (review) return policyOf(world, file, review, options);
  const letter = await letterNamed(world, file);
  if (!letter.ok) return refused(world, inFile(letter.findings, file), options);
  const reading = readPromises(letter.value);
  if (options.json === true) {
    world.io.out(jsonText(reading));
    return EXIT.done;
  }
  const list = reviewOf(file, letter.value, reading);
  const name = `${baseName(file)}.review.yaml`;
  if (options.out === undefined) world.io.out(readingText(world, reading));
  else {
    const written = await write(world, options, name, toYaml(list));
    if (written !== undefined) return refused(world, written, options);
    world.io.out(`${join(options.out, name)}\n`);
  }
  const lacking = reading.promises.filter(({ needs }) => needs.length > 0).length;
  world.io.err(
    say(world, {
      zh: `读出承诺 ${reading.promises.length} 项（${lacking} 项缺起算点或动作），空白 ${reading.blanks.length} 处。这是草稿，须由人逐项核对。\n`,
      en: `${reading.promises.length} promises (${lacking} lack a start or an action), ${reading.blanks.length} blanks. A draft, to be reviewed by a person.\n`,
    }),
  );
  return EXIT.done;
}

function baseName(file: string): string {
  const name = file === '-' ? 'letter' : (file.split(/[/\\]/u).at(-1) ?? 'letter');
  return name.replace(/(?:\.review)?\.[A-Za-z]{2,8}$/u, '') || 'letter';
}

/** The reviewed list in a file, with the way back to its lines; undefined where the file is none. */
async function reviewNamed(world: World, file: string): Promise<ValuesSource | undefined> {
  const text = decodeText(await readNamed(world, file, 'file'), file);
  const source = text.ok ? parseValues(text.value, file) : undefined;
  return source?.ok && isReview(source.value.data) ? source.value : undefined;
}

async function policyOf(
  world: World,
  file: string,
  source: ValuesSource,
  options: ReadOptions,
): Promise<ExitCode> {
  const { policyOfReview } = await import('../policy/reviewed.ts');
  const { data } = source;
  const digest = digestOf(jsonText(data));
  const policy: Outcome<Policy> = isReview(data)
    ? policyOfReview(reviewFrom(data), digest, world.holidays)
    : failure([]);
  if (!policy.ok) return refused(world, inFile(located(policy.findings, source), file), options);
  const name = `${baseName(file)}.policy.json`;
  if (options.out === undefined) world.io.out(jsonText(policy.value));
  else {
    const inWay = await write(world, options, name, jsonText(policy.value));
    if (inWay !== undefined) return refused(world, inWay, options);
    world.io.out(`${join(options.out, name)}\n`);
  }
  return EXIT.done;
}

/** Writes a file of ours; findings where something of others lies there. */
async function write(
  world: World,
  { out = '.', force }: ReadOptions,
  name: string,
  text: string,
): Promise<readonly Finding[] | undefined> {
  const inWay = await writeOwn(world.io, out, [{ name, bytes: new TextEncoder().encode(text) }], force);
  if (inWay.length === 0) return undefined;
  return inWay.map(({ name: file, known }) => notOverwritten(join(out, file), VALUES_HOME, known));
}

function refused(world: World, findings: readonly Finding[], options: ReadOptions): ExitCode {
  if (options.json === true) world.io.out(jsonText({ findings: reportJson(findings) }));
  else world.io.err(reportText(world, findings));
  return EXIT.findings;
}

const ROLES: Readonly<Record<ReadPromise['role'], string>> = {
  deadline: '时限',
  period: '期间',
  money: '金额',
  rate: '比率',
  share: '比例',
  hours: '服务时间',
  frequency: '频次',
  window: '行权期',
  notice: '提前通知',
};

function readingText(world: World, { promises, blanks }: LetterReading): string {
  const lines = promises.map((promise) => {
    const { role, operator, value, unit = '', start, action, needs, place, sentence } = promise;
    const name = world.language === 'zh' ? ROLES[role] : role;
    const words = [start, action].filter(Boolean).join(' → ');
    const lack =
      needs.length === 0
        ? ''
        : say(world, { zh: `　缺：${needs.join('、')}`, en: `  needs: ${needs.join(', ')}` });
    return `${place.paragraph}\t${name}\t${operator} ${value} ${unit}\t${words}${lack}\n\t${sentence}\n`;
  });
  const gaps = blanks.map(
    ({ place, form, near }) =>
      `${place.paragraph}\t${say(world, { zh: '空白', en: 'blank' })}\t${form}\t${near}\n`,
  );
  return [...lines, ...gaps].join('');
}
