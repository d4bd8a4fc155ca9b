/** How a face of the typesetter is named in a style sheet. */
export interface PreviewFace {
  /** Registered by whoever shows the pages, with the font file that the PDF takes (`FontFace`, `@font-face`). */
  readonly family: string;
  readonly weight: number;
  /** What stands in where the font file is not registered; lines keep their breaks and their width all the same. */
  readonly fallback: string;
}

const SERIF = '"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif';
const SANS = '"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",SimHei,sans-serif';
const LATIN_SERIF = '"Noto Serif","Times New Roman",serif';
const LATIN_SANS = '"Noto Sans",Arial,sans-serif';

/** The built-in fonts by their names. */
const BUILT_IN: Readonly<Record<string, PreviewFace>> = {
  serif: { family: 'pledgekit-serif', weight: 400, fallback: SERIF },
  'serif-bold': { family: 'pledgekit-serif', weight: 700, fallback: SERIF },
  sans: { family: 'pledgekit-sans', weight: 500, fallback: SANS },
  'sans-bold': { family: 'pledgekit-sans', weight: 700, fallback: SANS },
  symbols: { family: 'pledgekit-symbols', weight: 400, fallback: '"Segoe UI Symbol","Apple Symbols",serif' },
  'latin-serif': { family: 'pledgekit-latin-serif', weight: 400, fallback: LATIN_SERIF },
  'latin-serif-bold': { family: 'pledgekit-latin-serif', weight: 700, fallback: LATIN_SERIF },
  'latin-sans': { family: 'pledgekit-latin-sans', weight: 500, fallback: LATIN_SANS },
  'latin-sans-bold': { family: 'pledgekit-latin-sans', weight: 700, fallback: LATIN_SANS },
};

/** The family, weight and stand-ins of a face by its name: a built-in font, or a font of the user (`own-0`). */
export function previewFace(name: string): PreviewFace {
  return BUILT_IN[name] ?? { family: `pledgekit-${name}`, weight: 400, fallback: SERIF };
}

/** The class of text in a face. */
export function classOfFace(name: string): string {
  return `f-${name}`;
}

/** The rule of a style sheet for a face. */
export function ruleOfFace(name: string): string {
  const { family, weight, fallback } = previewFace(name);
  return `.${classOfFace(name)}{font-family:"${family}",${fallback};font-weight:${weight}}`;
}
