import type { Command } from 'commander';
import { POLICY_NAME, VALUES_NAME } from '../model/container.ts';
import { jsonText } from '../model/json.ts';
import { reportText } from './report.ts';
import { outputName, readNamed } from './values.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge extract`: values and policy back out of a finished DOCX or PDF. */
export function extractCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('extract <file>')
    .description(
      say(world, {
        zh: '从 DOCX 或 PDF 取回填写内容和策略',
        en: 'get values and policy back from a DOCX or PDF',
      }),
    )
    .option(
      '-o, --out <dir>',
      say(world, { zh: '写入文件夹（默认只显示）', en: 'write into a folder (else print)' }),
    )
    .action(async (file: string, options: { out?: string }) => {
      const bytes = await readNamed(world, file, 'file');
      const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
      const outcome = isPdf
        ? (await import('../render/pdf/index.ts')).extractFromPdf(bytes)
        : (await import('../render/docx/index.ts')).extractFromDocx(bytes);
      if (!outcome.ok) {
        world.io.err(
          reportText(
            world,
            outcome.findings.map((finding) => ({ ...finding, place: { file } })),
          ),
        );
        return done(EXIT.findings);
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
      done(EXIT.done);
    });
}
