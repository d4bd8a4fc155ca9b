import { basename, dirname } from 'node:path';
import { writeOwn } from '../io/written.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import { accept, unverifiable, type Verification, verify } from '../returned/index.ts';
import { changesText } from './changes.ts';
import { type CameBack, readBasis, readCameBack } from './finished.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { inFile, reportText } from './report.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type Options = OptionsOf<'verify'>;

/** `pledge verify`: whether a letter that came back is the one that was issued, and what was changed. */
export async function verifyCommand(
  world: World,
  [file]: ArgumentsOf<'verify'>,
  options: Options,
): Promise<ExitCode> {
  if (options.accept && options.out === undefined)
    throw new UsageError({
      zh: '--accept 要用 -o 写出新的填写文件，例如 --accept -o 新.yaml。',
      en: '--accept takes -o with the values file to write, such as --accept -o new.yaml.',
    });
  const read = await readCameBack(world, file);
  const result = read.ok ? await held(world, read.value, options) : unverifiable(inFile(read.findings, file));
  if (options.accept && read.ok && result.issued) return accepted(world, result, read.value, options);
  tell(world, result, options.json === true);
  return result.verdict === 'unchanged' ? EXIT.done : EXIT.findings;
}

async function held(world: World, back: CameBack, { against }: Options): Promise<Verification> {
  const { returned, basis: carried } = back;
  const basis = against === undefined ? carried : await readBasis(world, against, back);
  if (!basis.ok) return unverifiable(basis.findings);
  return verify(returned, basis.value, world);
}

async function accepted(
  world: World,
  result: Verification,
  { returned }: CameBack,
  options: Options,
): Promise<ExitCode> {
  const { issued } = result;
  const out = options.out ?? '';
  if (!issued) return EXIT.findings;
  const { text, left, taken } = accept(issued, returned, world);
  const bytes = new TextEncoder().encode(text);
  const inWay = await writeOwn(world.io, dirname(out), [{ name: basename(out), bytes }], options.force);
  if (inWay.length > 0) {
    world.io.err(
      reportText(
        world,
        inWay.map(({ known }) => notOverwritten(out, VALUES_HOME, known)),
      ),
    );
    return EXIT.findings;
  }
  const rest = left.map((one) => ({ ...one, effect: 'unknown' as const }));
  if (options.json) world.io.out(jsonText({ ...shown(world, result), accepted: { file: out, left } }));
  else {
    tell(world, result, false);
    world.io.out(
      `${say(world, { zh: `已采纳 ${taken.length} 处，写入 ${out}`, en: `${taken.length} changes taken into ${out}` })}\n`,
    );
    if (left.length > 0)
      world.io.out(
        `${say(world, { zh: `有 ${left.length} 处不能采纳（固定文字、表格行、批注或者不允许的值）：`, en: `${left.length} cannot be taken (fixed words, rows, notes, values that are not allowed):` })}\n${changesText(world, rest, issued.kind)}`,
      );
  }
  return left.length === 0 ? EXIT.done : EXIT.findings;
}

/** The document that `--json` prints. */
function shown(world: World, { verdict, changes, unread, findings }: Verification): object {
  return {
    verdict,
    changes,
    unread: [
      ...unread.map((text) => say(world, text)),
      ...findings.map(({ message }) => say(world, message)),
    ],
  };
}

function tell(world: World, result: Verification, json: boolean): void {
  if (json) {
    world.io.out(jsonText(shown(world, result)));
    return;
  }
  const { verdict, changes, unread, findings, issued } = result;
  world.io.out(changesText(world, changes, issued?.kind));
  world.io.err(reportText(world, findings as readonly Finding[]));
  world.io.out(unread.map((text) => `· ${say(world, text)}\n`).join(''));
  const verdicts = {
    unchanged: {
      zh: '未改动：文字与所依据的填写内容一致。',
      en: 'Unchanged: the text agrees with the values that it is held against.',
    },
    changed: {
      zh: `已改动：${changes.length} 处与所依据的填写内容不一致。`,
      en: `Changed: ${changes.length} differences from the values that it is held against.`,
    },
    unverifiable: { zh: '无法核对。', en: 'Cannot be verified.' },
  };
  world.io.out(`${say(world, verdicts[verdict])}\n`);
}
