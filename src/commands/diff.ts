import { basename, dirname } from 'node:path';
import { writeOwn } from '../io/written.ts';
import { prepare } from '../letter.ts';
import { parseData, readValues } from '../load/index.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { located } from '../model/source.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import { type Diff, diff, finishedFormat, type Side, verify } from '../returned/index.ts';
import { changesText } from './changes.ts';
import { readCameBack } from './finished.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readPolicy } from './policy-source.ts';
import { redlinePage } from './redline-page.ts';
import { inFile, reportText } from './report.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type Options = OptionsOf<'diff'>;

const EFFECTS = ['tighter', 'looser', 'neutral', 'unknown', 'any'];

/** `pledge diff`: two letters, or policies, side by side. */
export async function diffCommand(
  world: World,
  files: ArgumentsOf<'diff'>,
  options: Options,
): Promise<ExitCode> {
  const [a, b, more] = files;
  if (b === undefined || more !== undefined)
    throw new UsageError({
      zh: '比较要给两个文件：pledge diff 旧文件 新文件。',
      en: 'Two files are compared: pledge diff OLD NEW.',
    });
  const failing = failingOf(options.failOn);
  const sides = [await sideOf(world, a), await sideOf(world, b)] as const;
  const [before, after] = sides;
  if (!before.ok || !after.ok) {
    world.io.err(
      reportText(
        world,
        sides.flatMap(({ findings }) => findings),
      ),
    );
    return EXIT.findings;
  }
  world.io.err(reportText(world, [...before.findings, ...after.findings]));
  const result = diff(before.value, after.value, world);
  if (options.html !== undefined && !(await writeHtml(world, result, [a, b], options))) return EXIT.findings;
  if (options.json) world.io.out(jsonText({ changes: result.changes }));
  else tell(world, result, after.value);
  const hit = result.changes.some(({ effect }) => failing.includes('any') || failing.includes(effect));
  return hit || before.findings.length > 0 ? EXIT.findings : EXIT.done;
}

function failingOf(list: string | undefined): readonly string[] {
  const names = (list ?? '')
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !EFFECTS.includes(name));
  if (wrong !== undefined)
    throw new UsageError({
      zh: `--fail-on 没有“${wrong}”，可用 ${EFFECTS.join('、')}，用逗号分隔。`,
      en: `--fail-on does not take “${wrong}”; take ${EFFECTS.join(', ')}, separated by commas.`,
    });
  return names;
}

/** Values, a policy, or a finished letter; one whose pages contradict its own data says so. */
async function sideOf(world: World, file: string): Promise<Outcome<Side>> {
  const bytes = await readNamed(world, file, 'file');
  if (finishedFormat(bytes) !== undefined) {
    const read = await readCameBack(world, file);
    if (!read.ok) return failure(inFile(read.findings, file));
    const { returned, basis } = read.value;
    if (!basis.ok) return basis;
    const held = verify(returned, basis.value, world);
    if (!held.issued) return failure(inFile(held.findings, file));
    const findings = held.verdict === 'unchanged' ? [] : [contradiction(file)];
    return success({ prepared: held.issued, returned }, findings);
  }
  const source = readValues(bytes, file);
  if (!source.ok) return source;
  if (isPolicy(source.value.text)) {
    const policy = await readPolicy(world, file);
    return policy.ok ? success({ policy: policy.value }) : policy;
  }
  const prepared = prepare(source.value, { ...world, house: world.project?.house, found: [] });
  return prepared.ok
    ? success({ prepared: prepared.value })
    : failure(inFile(located(prepared.findings, source.value), file));
}

function isPolicy(text: string): boolean {
  const data = parseData(text);
  return typeof data === 'object' && data !== null && 'apiVersion' in data;
}

function contradiction(file: string): Finding {
  return {
    code: 'EXTRACT-PAGE',
    severity: 'warning',
    message: {
      zh: '这份文件的文字与它所带的填写内容不一致；这里比的是它的文字。',
      en: 'The text of this file differs from the values that it carries; its text is what is compared.',
    },
    hint: { zh: `详见 pledge verify ${file}。`, en: `See pledge verify ${file}.` },
    place: { file },
  };
}

async function writeHtml(
  world: World,
  result: Diff,
  names: readonly [string, string],
  { html = '', force }: Options,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(redlinePage(world, result, names));
  const inWay = await writeOwn(world.io, dirname(html), [{ name: basename(html), bytes }], force);
  world.io.err(
    reportText(
      world,
      inWay.map(({ known }) => notOverwritten(html, VALUES_HOME, known)),
    ),
  );
  return inWay.length === 0;
}

function tell(world: World, { changes }: Diff, { prepared }: Side): void {
  world.io.out(changesText(world, changes, prepared?.kind));
  world.io.out(
    `${say(world, changes.length === 0 ? { zh: '没有差异。', en: 'No differences.' } : { zh: `共 ${changes.length} 处差异。`, en: `${changes.length} differences.` })}\n`,
  );
}
