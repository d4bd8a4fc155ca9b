import { POLICY_NAME, VALUES_NAME } from '../model/container.ts';
import { jsonText } from '../model/json.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { inFile, reportText } from './report.ts';
import { outputName, readNamed } from './values.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

/** `pledge extract`: values and policy back out of a finished DOCX or PDF. */
export async function extractCommand(
  world: World,
  [file]: ArgumentsOf<'extract'>,
  options: OptionsOf<'extract'>,
): Promise<ExitCode> {
  const bytes = await readNamed(world, file, 'file');
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  const outcome = isPdf
    ? (await import('../render/pdf/index.ts')).extractFromPdf(bytes)
    : (await import('../render/docx/index.ts')).extractFromDocx(bytes);
  if (!outcome.ok) {
    world.io.err(reportText(world, inFile(outcome.findings, file)));
    return EXIT.findings;
  }
  const { values, policy, digest } = outcome.value;
  if (options.out === undefined) {
    world.io.out(jsonText({ values, policy: JSON.parse(policy) as unknown, digest }));
  } else {
    const encoder = new TextEncoder();
    const name = outputName(file).replace(/\.(docx|pdf)$/i, '');
    const files = [
      { name: `${name}.${VALUES_NAME}`, bytes: encoder.encode(values) },
      { name: `${name}.${POLICY_NAME}`, bytes: encoder.encode(policy) },
    ];
    await world.io.write(options.out, files);
    world.io.out(files.map((written) => `${options.out}/${written.name}\n`).join(''));
  }
  return EXIT.done;
}
