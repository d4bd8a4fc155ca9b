import { writeOwn } from '../io/written.ts';
import { type Container, POLICY_NAME, VALUES_NAME } from '../model/container.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import { carriedBasis, contradictions, readFinished, verify } from '../returned/index.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { inFile, reportText } from './report.ts';
import { outputName, readNamed } from './values.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

const NOTHING = {
  zh: '没有取出任何内容；仍要取出数据时加 --force。',
  en: 'Nothing was taken out; --force takes the data all the same.',
};

/** `pledge extract`: values and policy back out of a finished DOCX or PDF, unless its pages contradict them. */
export async function extractCommand(
  world: World,
  [file]: ArgumentsOf<'extract'>,
  options: OptionsOf<'extract'>,
): Promise<ExitCode> {
  const data = await dataOf(world, file);
  const against = data.ok ? data.findings : [];
  if (!data.ok || (against.length > 0 && !options.force)) {
    world.io.err(reportText(world, inFile(data.findings, file), data.ok ? NOTHING : undefined));
    return EXIT.findings;
  }
  world.io.err(reportText(world, inFile(against, file)));
  const { values, policy, parsed, digest } = data.value;
  if (options.out === undefined) {
    world.io.out(jsonText({ values, policy: parsed, digest }));
    return EXIT.done;
  }
  const encoder = new TextEncoder();
  const name = outputName(file).replace(/\.(docx|pdf)$/i, '');
  const files = [
    { name: `${name}.${VALUES_NAME}`, bytes: encoder.encode(values) },
    { name: `${name}.${POLICY_NAME}`, bytes: encoder.encode(policy) },
  ];
  const inWay = await writeOwn(world.io, options.out, files, options.force);
  if (inWay.length > 0) {
    const kept = inWay.map((one) => notOverwritten(`${options.out}/${one.name}`, VALUES_HOME, one.known));
    world.io.err(reportText(world, kept, { zh: '没有写入任何文件。', en: 'Nothing was written.' }));
    return EXIT.findings;
  }
  world.io.out(files.map((written) => `${options.out}/${written.name}\n`).join(''));
  return EXIT.done;
}

/** What a file carries, and in what its pages contradict it. */
async function dataOf(
  world: World,
  file: string,
): Promise<Outcome<Container & { readonly parsed: unknown }>> {
  const read = await readFinished(await readNamed(world, file, 'file'));
  if (!read.ok) return read;
  const { container, returned } = read.value;
  if (!container.ok) return container;
  const parsed = parsedJson(container.value.policy);
  if (parsed === undefined) return failure([noJson()]);
  const basis = carriedBasis(container.value, file);
  if (!basis.ok) return failure(basis.findings);
  return success({ ...container.value, parsed }, contradictions(verify(returned, basis.value, world)));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function noJson(): Finding {
  return {
    code: 'EXTRACT-FORMAT',
    severity: 'error',
    message: {
      zh: '文件所带的策略不是 JSON，不能取出。',
      en: 'The policy that the file carries is no JSON.',
    },
    hint: { zh: '请向出具方索取原始文件。', en: 'Ask the issuer for the original file.' },
  };
}
