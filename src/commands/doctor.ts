import { stat } from 'node:fs/promises';
import { formOf } from '../blanks/form.ts';
import { chinaCoverage } from '../calendar/index.ts';
import { isFor, unknownClauses } from '../fill/index.ts';
import { fontPath } from '../io/fonts.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { jsonText } from '../model/json.ts';
import { resolveLayout } from '../render/layout/index.ts';
import { BUILT_IN_FONTS } from '../render/pdf/index.ts';
import { fontLoader } from './fonts.ts';
import { allKinds, brokenKinds } from './kinds.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { openProject, PROJECT_FILE, projectPath } from './project.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

interface Probe {
  readonly ok: boolean;
  readonly text: Bilingual;
}

/** Oldest Node that the product runs on. */
const FLOOR = [20, 19] as const;

/** `pledge doctor`: whether this installation can do its work. */
export async function doctorCommand(
  world: World,
  _: ArgumentsOf<'doctor'>,
  options: OptionsOf<'doctor'>,
): Promise<ExitCode> {
  const probes = [
    nodeProbe(),
    await fontProbe(),
    await glyphProbe(world),
    await writeProbe(world),
    holidayProbe(),
    kindProbe(world),
    ...(await projectProbes(world)),
  ];
  if (options.json) world.io.out(jsonText(probes));
  else world.io.out(probes.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${say(world, text)}\n`).join(''));
  return probes.every(({ ok }) => ok) ? EXIT.done : EXIT.fault;
}

/** The project file around where one stands: which one, what is in it, what is wrong with it. */
async function projectProbes(world: World): Promise<readonly Probe[]> {
  const path = projectPath([]);
  if (path === undefined)
    return [
      { ok: true, text: { zh: `没有项目文件（${PROJECT_FILE}）`, en: `no project file (${PROJECT_FILE})` } },
    ];
  const opened = await openProject(world, path, world.kinds);
  if (!opened.ok)
    return opened.findings.map(({ message, hint, place }) => ({
      ok: false,
      text: {
        zh: `项目文件 ${path}${place?.line === undefined ? '' : ` 第 ${place.line} 行`}：${message.zh}${hint?.zh ?? ''}`,
        en: `project file ${path}${place?.line === undefined ? '' : `, line ${place.line}`}: ${message.en} ${hint?.en ?? ''}`,
      },
    }));
  const { house, kinds, style, holidays, register, defaults, data } = opened.value;
  const parts = [
    ...kinds.map((one) => `kinds ${one}`),
    ...(style === undefined ? [] : [`style ${style}`]),
    ...Object.keys(house.wording),
    ...Object.keys(house.clauses).map((name) => `clauses ${name}`),
    ...Object.entries(house.floors).map(([name, floor]) => `floors ${name} ${floor}`),
    ...holidays.map((one) => `holidays ${one}`),
    ...(register === undefined ? [] : [`register ${register}`]),
    ...(Object.keys(defaults).length === 0 ? [] : ['defaults']),
    ...(data === undefined ? [] : [`data ${data}`]),
  ];
  return [
    {
      ok: true,
      text: { zh: `项目文件 ${path}：${parts.join('；')}`, en: `project file ${path}: ${parts.join('; ')}` },
    },
    ...unknownFloors(world, Object.keys(house.floors)),
    ...unknownClauses(house, allKinds(world)).map((name) => ({
      ok: false,
      text: {
        zh: `项目文件说的条款“${name}”不在任何承诺书里，不起作用：id 和标题见 pledge show`,
        en: `the clause “${name}” of the project file is in no kind and has no effect; pledge show lists ids and titles`,
      },
    })),
  ];
}

/** A floor that no kind has a blank for guards nothing. */
function unknownFloors(world: World, names: readonly string[]): readonly Probe[] {
  const fields = allKinds(world).flatMap((kind) => formOf(kind).fields);
  return names
    .filter((name) => !fields.some((field) => isFor(name, field)))
    .map((name) => ({
      ok: false,
      text: {
        zh: `底线“${name}”不是任何承诺书的填写项，不起作用：名称见 pledge show`,
        en: `the floor “${name}” is not a blank of any letter kind and guards nothing; pledge show lists the names`,
      },
    }));
}

function nodeProbe(): Probe {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
  return {
    ok,
    text: {
      zh: `Node ${process.versions.node}（至少 ${FLOOR.join('.')}）`,
      en: `Node ${process.versions.node} (at least ${FLOOR.join('.')})`,
    },
  };
}

async function fontProbe(): Promise<Probe> {
  const sizes = await Promise.all(
    BUILT_IN_FONTS.map(async (name) =>
      stat(fontPath(name)).then(
        ({ size }) => size,
        () => undefined,
      ),
    ),
  );
  const missing = BUILT_IN_FONTS.filter((_, index) => sizes[index] === undefined);
  if (missing.length > 0)
    return {
      ok: false,
      text: {
        zh: `缺少字体 ${missing.join('、')}：运行 npm run build`,
        en: `fonts missing: ${missing.join(', ')}; run npm run build`,
      },
    };
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const megabytes = (total / 1024 / 1024).toFixed(1);
  return {
    ok: true,
    text: {
      zh: `PDF 字体 ${BUILT_IN_FONTS.length} 个，共 ${megabytes} MB`,
      en: `${BUILT_IN_FONTS.length} PDF fonts, ${megabytes} MB`,
    },
  };
}

/** Characters of every level that a letter needs: common, rare in names, punctuation, check boxes. */
const SAMPLE = '承诺书喆堃㛃䶮𬭎，。“”——……％‰￥〔〕☐☑';

async function glyphProbe(world: World): Promise<Probe> {
  const missing = await missingGlyphs(world);
  if (missing === undefined)
    return { ok: false, text: { zh: '字体缺失，无法检查字符覆盖', en: 'no fonts, glyph coverage unknown' } };
  if (missing.length > 0)
    return {
      ok: false,
      text: { zh: `正文字体缺少字符：${missing.join(' ')}`, en: `the body font lacks: ${missing.join(' ')}` },
    };
  return {
    ok: true,
    text: {
      zh: '字符覆盖：常用字、生僻人名用字、标点、方框',
      en: 'glyph coverage: common and rare characters, punctuation, check boxes',
    },
  };
}

/** Characters of the sample that no font has; undefined when the fonts cannot be opened. */
async function missingGlyphs(world: World): Promise<string[] | undefined> {
  const { openFonts } = await import('../render/pdf/fonts.ts');
  const layout = resolveLayout({});
  try {
    const fonts = layout.ok ? openFonts(await fontLoader(world)(), layout.value) : layout;
    if (!layout.ok || !fonts.ok) return undefined;
    return [...SAMPLE].filter(
      (character) => !fonts.value.covers(character.codePointAt(0) ?? 0, layout.value.styles.body.font, false),
    );
  } catch {
    return undefined;
  }
}

async function writeProbe(world: World): Promise<Probe> {
  try {
    await world.io.write('output', []);
    return { ok: true, text: { zh: '可以写入 output/', en: 'output/ can be written' } };
  } catch {
    return {
      ok: false,
      text: {
        zh: '不能写入 output/：换一个文件夹（-o），或检查权限',
        en: 'output/ cannot be written: choose another folder (-o), or check its permissions',
      },
    };
  }
}

function holidayProbe(): Probe {
  const { from, to } = chinaCoverage();
  return {
    ok: true,
    text: {
      zh: `节假日与调休数据：${from} 至 ${to}（次年安排每年 11 月公布；可用 --holidays 另给文件）`,
      en: `holidays and make-up workdays: ${from} to ${to} (next year's are published each November; --holidays takes a file of them)`,
    },
  };
}

function kindProbe(world: World): Probe {
  const kinds = allKinds(world);
  const broken = brokenKinds(world);
  const why = (language: 'zh' | 'en') => broken.map(({ message }) => message[language]).join(' ');
  return {
    ok: kinds.length > 0 && broken.length === 0,
    text: {
      zh: `承诺书类型 ${kinds.length} 种${broken.length === 0 ? '' : `；用不了的：${why('zh')}`}`,
      en: `${kinds.length} letter kinds${broken.length === 0 ? '' : `; broken: ${why('en')}`}`,
    },
  };
}
