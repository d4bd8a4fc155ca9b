/** Names of the fonts that come with the product; `dist/fonts/NAME.ttf`, see scripts/build-fonts.mjs. */
export const BUILT_IN_FONTS = [
  'serif',
  'serif-bold',
  'sans',
  'sans-bold',
  'symbols',
  'latin-serif',
  'latin-serif-bold',
  'latin-sans',
  'latin-sans-bold',
] as const;
export type BuiltInFont = (typeof BUILT_IN_FONTS)[number];

/** A font file of the user. */
export interface OwnFont {
  /** What it is used for: a role, or a font name of the layout such as 仿宋. */
  readonly use: string;
  /** The file's name, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Name of the face where the file is a collection (.ttc); its use unless given. */
  readonly face?: string;
}

/** Everything the PDF may take glyphs from; the bytes are the caller's to read, in `builtIn` perhaps on first access. */
export interface FontSet {
  readonly builtIn: Readonly<Record<BuiltInFont, Uint8Array>>;
  readonly own?: readonly OwnFont[];
}
