import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { Span, Typography } from '../compose/index.ts';
import type { Layout } from '../layout/index.ts';
import type { Face } from '../typeset/index.ts';
import type { FontSource } from './engine/document.ts';
import { type OpenFace, openFace } from './faces.ts';
import { BUILT_IN_FONTS, type BuiltInFont, type FontSet, type OwnFont } from './font-set.ts';

/** The faces of the user's fonts are named by their place. */
const OWN = 'own-';

/** The roles that {@link OwnFont.use} may name beside a font's own name. */
const ROLES = ['body', 'title', 'heading', 'latin'] as const;

/** What stands in for a font that we may not ship: song and fang-song, kai, hei, small-title song. */
const STAND_INS: readonly (readonly [RegExp, BuiltInFont])[] = [
  [/小标宋|粗宋|大标宋/, 'serif-bold'],
  [/黑|圆|SimHei|YaHei|Sans|Arial|Heiti/i, 'sans'],
];

const FAMILY: Readonly<Record<BuiltInFont, string>> = {
  serif: 'Noto Serif SC',
  'serif-bold': 'Noto Serif SC Bold',
  sans: 'Noto Sans SC Medium',
  'sans-bold': 'Noto Sans SC Bold',
  symbols: 'Pledgekit Symbols',
  'latin-serif': 'Noto Serif',
  'latin-serif-bold': 'Noto Serif Bold',
  'latin-sans': 'Noto Sans Medium',
  'latin-sans-bold': 'Noto Sans Bold',
};

/** Words with a letter beyond Latin-1, ř, ş or ế; the brackets keep them when a text is split. */
const LATIN_WORD =
  /([A-Za-z\u00c0-\u024f\u1e00-\u1eff]*[\u0100-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff]*)/u;
const BEYOND_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]/u;
/** Any letter that every face has: its face is the style's own. */
const LETTER = 0x61;

/** The fonts of one document, and the same faces for the engine's documents. */
export interface DocumentFonts extends Typography {
  readonly source: FontSource;
}

/**
 * Opens the fonts of a document, and says which fonts of the layout others stand in for. The product's own are opened
 * when a character asks for them.
 */
export function openFonts(set: FontSet, layout: Layout): Outcome<DocumentFonts> {
  const faces = new Map<string, OpenFace>();
  const findings: Finding[] = [];
  for (const [index, own] of (set.own ?? []).entries()) {
    const opened = tryOpen(`${OWN}${index}`, own);
    if ('code' in opened) findings.push(opened);
    else faces.set(`${OWN}${index}`, opened);
  }
  if (findings.length > 0) return failure(findings);
  const face = (name: string): OpenFace => {
    const known = faces.get(name);
    if (known) return known;
    const opened = openFace(name, set.builtIn[name as BuiltInFont]);
    faces.set(name, opened);
    return opened;
  };
  const typography = new Fonts(face, set.own ?? [], rolesOf(layout));
  const substituted = typography.substitutions(fontNames(layout));
  return success(typography, substituted.length === 0 ? [] : [substitutionFinding(substituted)]);
}

function tryOpen(name: string, own: OwnFont): OpenFace | Finding {
  try {
    return openFace(name, own.bytes, [...(own.face === undefined ? [] : [own.face]), own.use]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      code: 'PRINT-FONT',
      severity: 'error',
      message: {
        zh: `字体文件 ${own.file} 不能使用（${why}）。`,
        en: `The font file ${own.file} cannot be used (${why}).`,
      },
      hint: {
        zh: '请使用 TTF、OTF 字体文件；TTC 字体集用 face 写明其中一种字体的名称。',
        en: 'Use a TTF or OTF font file; of a TTC collection name the face with `face`.',
      },
    };
  }
}

/** The faces that a style looks for a character in, by name; each is opened when those before it lack one. */
interface Chain {
  readonly names: readonly string[];
  /** The face for Latin words. */
  readonly latin: string;
  readonly opened: OpenFace[];
}

class Fonts implements DocumentFonts {
  readonly source: FontSource;
  private readonly face: (name: string) => OpenFace;
  private readonly own: readonly OwnFont[];
  private readonly roles: ReadonlyMap<string, string>;
  private readonly latin: OpenFace | undefined;
  private readonly chains = new Map<string, Chain>();

  constructor(face: (name: string) => OpenFace, own: readonly OwnFont[], roles: ReadonlyMap<string, string>) {
    this.face = face;
    this.source = { shared: ({ name }) => ({ font: face(name).font, id: resourceName(name) }) };
    this.own = own;
    this.roles = roles;
    const latin = this.ownName('latin');
    this.latin = latin === undefined ? undefined : face(latin);
  }

  spans(text: string, font: string, bold: boolean): Span[] {
    const chain = this.chain(font, bold);
    const spans: { text: string; face: Face }[] = [];
    const add = (piece: string, { face }: OpenFace): void => {
      const last = spans.at(-1);
      if (last?.face === face) last.text += piece;
      else spans.push({ text: piece, face });
    };
    for (const part of text.split(LATIN_WORD)) {
      const whole = BEYOND_LATIN_1.test(part) ? this.latinOf(part, chain) : undefined;
      if (whole) add(part, whole);
      else for (const character of part) add(character, this.faceOf(character.codePointAt(0) ?? 0, chain));
    }
    return spans;
  }

  /** A word with a letter that the style's own face lacks is set whole in the Latin face, not in two designs. */
  private latinOf(word: string, chain: Chain): OpenFace | undefined {
    const codes = [...word].map((character) => character.codePointAt(0) ?? 0);
    const latin = this.face(chain.latin);
    const usual = codes.every((code) => this.faceOf(code, chain) === this.faceOf(LETTER, chain));
    return !usual && codes.every((code) => latin.has(code)) ? latin : undefined;
  }

  covers(codePoint: number, font: string, bold: boolean): boolean {
    return this.faceOf(codePoint, this.chain(font, bold)).has(codePoint);
  }

  substitutions(names: readonly string[]): { font: string; by: string }[] {
    return names
      .filter((font) => this.ownName(font) === undefined)
      .map((font) => ({ font, by: FAMILY[standIn(font, false)] }));
  }

  private faceOf(codePoint: number, { names, opened }: Chain): OpenFace {
    if (this.latin && codePoint < 0x250 && this.latin.has(codePoint)) return this.latin;
    for (let at = 0; at < names.length; at++) {
      const face = opened[at] ?? this.face(names[at] ?? '');
      opened[at] = face;
      if (face.has(codePoint)) return face;
    }
    const own = opened[0];
    if (!own) throw new Error('no face for a style');
    return own;
  }

  /** The style's own face, then serif regular (which has nearly every name), then Latin and the symbols. */
  private chain(font: string, bold: boolean): Chain {
    const key = `${font}|${bold}`;
    const known = this.chains.get(key);
    if (known) return known;
    const own = this.ownName(font);
    const builtIn = standIn(font, bold);
    const latin = `latin-${builtIn}`;
    const names = new Set([...(own === undefined ? [] : [own]), builtIn, 'serif', latin, 'symbols']);
    const chain = { names: [...names], latin, opened: [] };
    this.chains.set(key, chain);
    return chain;
  }

  private ownName(font: string): string | undefined {
    const role = this.roles.get(font);
    const at = this.own.findIndex((own) => own.use === font || (role !== undefined && own.use === role));
    return at < 0 ? undefined : `${OWN}${at}`;
  }
}

/** What a face is called among the resources of a page: the same in every document, so that its lines are too. */
function resourceName(face: string): string {
  const names: readonly string[] = BUILT_IN_FONTS;
  const builtIn = names.indexOf(face);
  const at = builtIn >= 0 ? builtIn : BUILT_IN_FONTS.length + Number(face.slice(OWN.length));
  return `F${at + 1}`;
}

function standIn(font: string, bold: boolean): BuiltInFont {
  const name = STAND_INS.find(([pattern]) => pattern.test(font))?.[1] ?? 'serif';
  if (!bold || name === 'serif-bold') return name;
  return name === 'sans' ? 'sans-bold' : 'serif-bold';
}

/** Which role each font name of the layout plays. */
function rolesOf(layout: Layout): Map<string, string> {
  const roles = new Map<string, string>([['latin', 'latin']]);
  for (const heading of layout.headings) roles.set(heading.font, ROLES[2]);
  roles.set(layout.styles.title.font, ROLES[1]);
  roles.set(layout.styles.body.font, ROLES[0]);
  return roles;
}

function fontNames(layout: Layout): string[] {
  const styles = [layout.styles.body, layout.styles.title, ...layout.headings];
  return [...new Set(styles.map((style) => style.font))];
}

function substitutionFinding(substituted: readonly { font: string; by: string }[]): Finding {
  const list = substituted.map(({ font, by }) => `${font} → ${by}`);
  return {
    code: 'PRINT-FONT',
    severity: 'info',
    message: {
      zh: `PDF 中的替代字体：${list.join('；')}。`,
      en: `Fonts that others stand in for in the PDF: ${list.join('; ')}.`,
    },
    hint: {
      zh: '如有正版字体文件，可在配置中指定；DOCX 使用打开者电脑上的字体，不受影响。',
      en: 'Name your own licensed font files in the configuration; the DOCX uses the fonts of whoever opens it.',
    },
  };
}
