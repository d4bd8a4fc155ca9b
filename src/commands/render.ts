import { dirname, join, resolve } from 'node:path';
import { type HouseStyle, readHouseStyle } from '../fill/index.ts';
import { carriesData, createRenderer, FORMATS, type Format, type Renderer } from '../formats.ts';
import { nodeCompression } from '../io/compression.ts';
import { writeOwn } from '../io/written.ts';
import { make, type Wanted } from '../letter.ts';
import { readWordStyle } from '../load/index.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import type { PrintSettings } from '../model/layout.ts';
import type { Prepared } from '../model/prepared.ts';
import { located } from '../model/source.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import { readingsOf } from '../readings.ts';
import { fontLoader } from './fonts.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { outdatedPdf } from './present.ts';
import { readingsText } from './readings.ts';
import { inFile, reportJson, reportText } from './report.ts';
import { outputName, readNamed, readValuesFile } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type RenderOptions = OptionsOf<'render'>;

/** One letter of a run: what was written, or why nothing was. */
interface Result {
  readonly source: string;
  readonly files: readonly string[];
  readonly pages?: number;
  readonly findings: readonly Finding[];
  readonly failed: boolean;
  readonly prepared?: Prepared;
}

/** `pledge render`: letters as DOCX, PDF and policy. */
export async function renderCommand(
  world: World,
  files: ArgumentsOf<'render'>,
  options: RenderOptions,
): Promise<ExitCode> {
  refuseSameNames(files);
  const formats = formatsOf(options.format);
  const { layout } = options;
  const style = await styleOf(world, options.style);
  if (!style.ok) {
    world.io.err(reportText(world, style.findings, NOTHING));
    return EXIT.findings;
  }
  const renderer = createRenderer({
    fonts: fontLoader(world, style.value && { file: options.style ?? '', fonts: style.value.fonts }),
    compression: nodeCompression,
  });
  const wanted: Wanted = {
    kinds: world.kinds,
    formats,
    draft: options.draft === true,
    holidays: world.holidays,
    house: world.project?.house,
    houseStyle: houseStyleOf(world, style.value),
    ...(layout ? { print: { layout } } : {}),
    sealImages: await sealsOf(world, options.seal ?? []),
    ...(options.signatureField ? { signatureFields: true } : {}),
    ...(options.carryWaivers ? { carryWaivers: true } : {}),
    ...(options.lock ? { lock: true } : {}),
  };
  const results: Result[] = [];
  for (const file of files) results.push(await renderOne(world, file, options, wanted, renderer));
  report(world, results, options);
  return results.some((result) => result.failed) ? EXIT.findings : EXIT.done;
}

const NOTHING = { zh: '没有生成任何文件。', en: 'Nothing was written.' };

async function renderOne(
  world: World,
  file: string,
  options: RenderOptions,
  wanted: Wanted,
  renderer: Renderer,
): Promise<Result> {
  const made = await make(await readValuesFile(world, file), wanted, renderer);
  const findings = inFile(made.findings, file);
  const { pages, prepared } = made;
  if (!prepared || (!made.ok && made.files.length === 0))
    return { source: file, files: [], findings, failed: true };
  const name = outputName(file);
  const inWay = await writeOwn(
    world.io,
    options.out,
    made.files.map(({ suffix, bytes }) => ({ name: `${name}${suffix}`, bytes })),
    options.force,
  );
  if (inWay.length > 0) {
    const kept = inWay.map((one) => notOverwritten(join(options.out, one.name), VALUES_HOME, one.known));
    return { source: file, files: [], findings: [...findings, ...kept], failed: true };
  }
  const files = made.files.map(({ suffix }) => join(options.out, `${name}${suffix}`));
  return {
    source: file,
    files,
    findings: made.ok
      ? findings
      : [...findings, ...(await outdatedPdf(world, join(options.out, name), files))],
    failed: !made.ok,
    prepared,
    ...(pages === undefined ? {} : { pages }),
  };
}

/** Outputs are named after the values files: two of one name would overwrite each other. */
function refuseSameNames(files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const name = outputName(file).toLowerCase();
    const other = seen.get(name);
    if (other !== undefined) {
      throw new UsageError({
        zh: `${other} 和 ${file} 会生成同名的文件。请改名，或分两次运行并用 -o 指定不同的文件夹。`,
        en: `${other} and ${file} would be written under one name. Rename one, or run twice with different folders (-o).`,
      });
    }
    seen.set(name, file);
  }
}

export function formatsOf(list: string): Format[] {
  return list.split(/[,，]/).map((written) => {
    const name = written.trim().toLowerCase();
    const format = FORMATS.find((candidate) => candidate === name);
    if (!format)
      throw new UsageError({
        zh: `没有格式“${name}”，可用 ${FORMATS.join('、')}，用逗号分隔。`,
        en: `There is no format “${name}”; use ${FORMATS.join(', ')}, separated by commas.`,
      });
    return format;
  });
}

export async function styleOf(
  world: World,
  file: string | undefined,
): Promise<Outcome<HouseStyle | undefined>> {
  if (file === undefined) return success(undefined);
  const source = await readValuesFile(world, file, 'style');
  if (!source.ok) return source;
  const read = readHouseStyle(world.kinds.schemas('house-style'), source.value);
  if (!read.ok) return failure(located(read.findings, source.value));
  const whole = await withTemplate(world, file, read.value);
  const findings = located([...read.findings, ...whole.findings], source.value);
  return whole.ok ? success(whole.value, findings) : failure(findings);
}

/** The style with what its Word file says, where it has one; what the style says itself wins. */
async function withTemplate(world: World, file: string, style: HouseStyle): Promise<Outcome<HouseStyle>> {
  const { from, print } = style;
  if (from === undefined) return success(style);
  const word = readWordStyle(await readNamed(world, resolve(dirname(file), from), 'file'));
  if (!word.ok) return failure(word.findings.map((finding) => ({ ...finding, pointer: '/from' })));
  const margins = { ...word.value.margins, ...print.margins };
  return success({ ...style, print: { ...word.value, ...print, margins } }, word.findings);
}

/** Print settings of the house: its style, and whether its files carry their data. */
export function houseStyleOf({ project }: World, style: HouseStyle | undefined): PrintSettings {
  return { ...(project?.data === undefined ? {} : { data: project.data }), ...style?.print };
}

async function sealsOf(world: World, given: readonly string[]) {
  return Promise.all(
    given.map(async (entry) => {
      const [role, file] = entry.split('=', 2);
      if (!role || !file)
        throw new UsageError({
          zh: `--seal 要写成 角色=图片，例如 promisor=seal.png；写的是“${entry}”。`,
          en: `--seal takes role=picture, such as promisor=seal.png; got “${entry}”.`,
        });
      return { role, png: await readNamed(world, file, 'file') };
    }),
  );
}

function report(world: World, results: readonly Result[], options: RenderOptions): void {
  if (options.json) {
    world.io.out(
      jsonText(
        results.map(({ findings, prepared, ...result }) => ({
          ...result,
          findings: reportJson(findings),
          ...(prepared ? { readings: readingsOf(prepared) } : {}),
        })),
      ),
    );
    return;
  }
  for (const { source, files, pages, findings, failed, prepared } of results) {
    if (prepared) world.io.err(readingsText(world, readingsOf(prepared)));
    const none = failed && files.length === 0;
    world.io.err(reportText(world, findings, none ? NOTHING : undefined));
    if (none) continue;
    const count = pages === undefined ? '' : say(world, { zh: `（${pages} 页）`, en: ` (${pages} pages)` });
    world.io.out(
      `${say(world, { zh: `${source} 已生成${count}：`, en: `${source} rendered${count}:` })}\n${files.map((file) => `  ${file}\n`).join('')}`,
    );
    if (prepared) world.io.err(carriedText(world, prepared, files, options));
  }
}

/** What travels with the letter, for whoever sends it out. */
function carriedText(
  world: World,
  prepared: Prepared,
  files: readonly string[],
  { carryWaivers }: RenderOptions,
): string {
  if (!files.some((file) => /\.(docx|pdf)$/.test(file)) || !prepared.policy) return '';
  if (!carriesData(prepared))
    return say(world, {
      zh: '· 文件内不带任何数据（print.data: none）。\n',
      en: '· The files carry no data (print.data: none).\n',
    });
  const waivers = carryWaivers && prepared.filled.waivers.length > 0;
  const zh = waivers ? '填写内容、策略和豁免说明' : '填写内容和策略，不带注释、路径和豁免说明';
  const en = waivers
    ? 'values, policy and waivers'
    : 'values and policy, without comments, paths and waivers';
  return say(world, {
    zh: `· 文件内带有${zh}；什么都不带：print.data: none。\n`,
    en: `· The files carry ${en}; to carry nothing: print.data: none.\n`,
  });
}
