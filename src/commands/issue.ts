import { join } from 'node:path';
import { createRenderer } from '../formats.ts';
import { nodeCompression } from '../io/compression.ts';
import { jsonText } from '../model/json.ts';
import { located } from '../model/source.ts';
import { issue, numberPattern } from '../register/index.ts';
import { fontLoader } from './fonts.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { underLock } from './register-lock.ts';
import { formatsOf, styleOf } from './render.ts';
import { inFile, reportJson, reportText } from './report.ts';
import { readValuesFile } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

const NOTHING = { zh: '没有发出任何承诺书。', en: 'Nothing was issued.' };

/** `pledge issue`: a letter checked, numbered, rendered, frozen and recorded. */
export async function issueCommand(
  world: World,
  [file]: ArgumentsOf<'issue'>,
  options: OptionsOf<'issue'>,
): Promise<ExitCode> {
  const numbering = patternOf(options.number);
  const formats = formatsOf(options.format);
  const [source, style] = [await readValuesFile(world, file), await styleOf(world, options.style)];
  if (!source.ok || !style.ok) {
    world.io.err(reportText(world, [...source.findings, ...style.findings], NOTHING));
    return EXIT.findings;
  }
  const fonts = fontLoader(world, style.value && { file: options.style ?? '', fonts: style.value.fonts });
  const renderer = createRenderer({ fonts, compression: nodeCompression });
  const wanted = {
    folder: options.register,
    kinds: world.kinds,
    holidays: world.holidays,
    house: world.project?.house,
    formats,
    ...(style.value ? { houseStyle: style.value.print } : {}),
    ...(numbering ? { numbering } : {}),
    ...(options.replaces === undefined ? {} : { replaces: options.replaces }),
  };
  const issued = await underLock(world, options.register, () => issue(source.value, wanted, renderer));
  if (!issued) return EXIT.findings;
  const findings = inFile([...source.findings, ...located(issued.findings, source.value)], file);
  if (!issued.ok) {
    if (options.json) world.io.out(jsonText({ findings: reportJson(findings) }));
    else world.io.err(reportText(world, findings, NOTHING));
    return EXIT.findings;
  }
  const { record, folder, before } = issued.value;
  const files = record.files.map(({ name }) => join(folder, name));
  if (options.json) {
    world.io.out(jsonText({ number: record.number, before, files, findings: reportJson(findings) }));
    return EXIT.done;
  }
  world.io.err(reportText(world, findings));
  const text = before
    ? {
        zh: `这份填写内容已经以 ${record.number} 发出，没有重复发出：`,
        en: `These values were issued as ${record.number} already; nothing was issued twice:`,
      }
    : { zh: `已发出 ${record.number}：`, en: `Issued as ${record.number}:` };
  world.io.out(`${say(world, text)}\n${files.map((name) => `  ${name}\n`).join('')}`);
  return EXIT.done;
}

function patternOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const pattern = numberPattern(text);
  if (pattern?.drawn) return pattern;
  throw new UsageError({
    zh: `编号规则“${text}”要有 {seq}，例如 FW-{yyyy}-{seq:4}。`,
    en: `The pattern “${text}” must have {seq}, such as FW-{yyyy}-{seq:4}.`,
  });
}
