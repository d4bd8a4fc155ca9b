import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { LayoutName, PrintSettings } from '../../model/layout.ts';
import { memoisedBy } from '../../model/memo.ts';
import { type Layout, typeArea } from './layout.ts';
import { buildLayout, type Choices, PRESETS } from './presets.ts';

const PAGE_NUMBERS = ['page-of-pages', 'dashed', 'none'] as const;
/** Smallest type area that still holds a letter: about ten characters of 三号 in a line. */
const LEAST_AREA = { width: 80, height: 120 };

/** Least top margin that holds a header of two lines, and least bottom margin that holds a footer under the number, in millimetres. */
const HEADER_ROOM = 20;
const FOOTER_ROOM = 20;

/**
 * The page style of a letter: the preset named by the settings, else by the letter kind, with the user's own
 * settings over it. Settings that cannot be printed are PRINT-LAYOUT errors; nothing is corrected silently.
 */
export function resolveLayout(print: PrintSettings, kindLayout: LayoutName = 'business'): Outcome<Layout> {
  return resolved(print, kindLayout);
}

/** The same object for the same settings: letters of a batch have one layout. */
const resolved = memoisedBy('layouts of print settings', resolve, {
  text: (print, kindLayout) => JSON.stringify([print, kindLayout]),
  most: 16,
});

function resolve(print: PrintSettings, kindLayout: LayoutName): Outcome<Layout> {
  const name = print.layout ?? kindLayout;
  if (!Object.hasOwn(PRESETS, name)) {
    return failure([
      wrong('layout', '版式', 'layout', String(name), 'official、business', 'official or business'),
    ]);
  }
  const preset = PRESETS[name];
  const findings = [...checkSizes(print, preset), ...checkTexts(print)];
  const layout = buildLayout(name, choose(preset, print));
  if (findings.length === 0) findings.push(...checkArea(layout));
  return findings.length > 0 ? failure(findings) : success(layout);
}

function choose(preset: Choices, print: PrintSettings): Choices {
  const bodySize = print.bodySize ?? preset.bodySize;
  return {
    bodyFont: print.bodyFont ?? preset.bodyFont,
    titleFont: print.titleFont ?? preset.titleFont,
    headingFonts: preset.headingFonts.map((font) => print.headingFont ?? followBody(font, preset, print)),
    bodySize,
    titleSize: print.titleSize ?? preset.titleSize,
    // The preset's proportion is kept when only the size is changed.
    linePitch: print.linePitch ?? round((preset.linePitch / preset.bodySize) * bodySize),
    margins: { ...preset.margins, ...print.margins },
    pageNumber: print.pageNumber ?? preset.pageNumber,
    headerText: print.headerText?.trim() || undefined,
    footerText: print.footerText?.trim() || undefined,
    underlined: (print.blanks ?? 'plain') === 'underline',
  };
}

/** Levels that a preset sets in its body font stay in the body font when the user changes it. */
function followBody(font: string, preset: Choices, print: PrintSettings): string {
  return font === preset.bodyFont ? (print.bodyFont ?? font) : font;
}

function checkSizes(print: PrintSettings, preset: Choices): Finding[] {
  const size = print.bodySize ?? preset.bodySize;
  const sides = { top: '上', right: '右', bottom: '下', left: '左' } as const;
  return [
    ...range('bodySize', '正文字号', 'body size', print.bodySize, 9, 26, 'pt'),
    ...range('titleSize', '标题字号', 'title size', print.titleSize, 12, 48, 'pt'),
    ...range('linePitch', '行距', 'line pitch', print.linePitch, round(size * 1.1), round(size * 3), 'pt'),
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap((side) =>
      range(`margins/${side}`, `${sides[side]}边距`, `${side} margin`, print.margins?.[side], 10, 80, 'mm'),
    ),
  ];
}

function range(
  key: string,
  zh: string,
  en: string,
  value: number | undefined,
  least: number,
  most: number,
  unit: string,
): Finding[] {
  if (value === undefined || (Number.isFinite(value) && value >= least && value <= most)) return [];
  return [wrong(key, zh, en, `${value} ${unit}`, `${least}～${most} ${unit}`, `${least} to ${most} ${unit}`)];
}

function checkTexts(print: PrintSettings): Finding[] {
  const findings: Finding[] = [];
  const fonts = [
    ['bodyFont', '正文字体', 'body font', print.bodyFont],
    ['titleFont', '标题字体', 'title font', print.titleFont],
    ['headingFont', '层次标题字体', 'heading font', print.headingFont],
  ] as const;
  for (const [key, zh, en, value] of fonts) {
    if (value !== undefined && !/^[^\p{C}"<>&;,]{1,64}$/u.test(value)) {
      findings.push(
        wrong(key, zh, en, value.slice(0, 64), '字体名称，1～64 个字', 'a font name, 1 to 64 characters'),
      );
    }
  }
  for (const [key, zh, en, value] of [
    ['headerText', '页眉文字', 'header text', print.headerText],
    ['footerText', '页脚文字', 'footer text', print.footerText],
    ['copyNumber', '份号', 'copy number', print.copyNumber],
    ['secrecy', '密级', 'classification', print.secrecy],
  ] as const) {
    if (value === undefined || /^[^\p{C}]{0,60}$/u.test(value)) continue;
    const allowed = { zh: '一行，不超过 60 个字', en: 'one line of at most 60 characters' };
    findings.push(wrong(key, zh, en, value.slice(0, 60), allowed.zh, allowed.en));
  }
  const form = print.pageNumber;
  if (form !== undefined && !PAGE_NUMBERS.includes(form)) {
    findings.push(
      wrong(
        'pageNumber',
        '页码形式',
        'page number form',
        String(form),
        PAGE_NUMBERS.join('、'),
        PAGE_NUMBERS.join(', '),
      ),
    );
  }
  return findings;
}

function checkArea(layout: Layout): Finding[] {
  const { top, bottom } = layout.margins;
  if (layout.headerText !== undefined && top < HEADER_ROOM)
    return [tooNarrow('top', '上边距（有页眉时）', 'top margin under a header', top, HEADER_ROOM)];
  if (layout.footerText !== undefined && bottom < FOOTER_ROOM)
    return [tooNarrow('bottom', '下边距（有页脚时）', 'bottom margin above a footer', bottom, FOOTER_ROOM)];
  const { width, height } = typeArea(layout);
  if (width >= LEAST_AREA.width && height >= LEAST_AREA.height) return [];
  const got = `${round(width)}×${round(height)} mm`;
  const allowed = `${LEAST_AREA.width}×${LEAST_AREA.height} mm`;
  return [
    wrong(
      'margins',
      '页边距（版心太小）',
      'margins (type area too small)',
      got,
      `版心不小于 ${allowed}`,
      `a type area of at least ${allowed}`,
    ),
  ];
}

function tooNarrow(side: 'top' | 'bottom', zh: string, en: string, got: number, least: number): Finding {
  return wrong(`margins/${side}`, zh, en, `${got} mm`, `不小于 ${least} mm`, `at least ${least} mm`);
}

function wrong(
  key: string,
  zh: string,
  en: string,
  got: string,
  allowed: string,
  allowedEn: string,
): Finding {
  return {
    code: 'PRINT-LAYOUT',
    severity: 'error',
    pointer: `/print/${key}`,
    blank: { zh, en },
    message: {
      zh: `${zh}写的是 ${got}，允许：${allowed}。`,
      en: `The ${en} is ${got}; allowed: ${allowedEn}.`,
    },
    hint: {
      zh: '改成允许范围内的值，或删去这一项以使用默认版式。',
      en: 'Use an allowed value, or leave it out for the default.',
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
