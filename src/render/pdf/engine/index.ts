/**
 * pdfmake with what makes it fast for Chinese letters: lines from the typesetter, fonts parsed once, shaping and outlines
 * shared between documents. Loading this module is cheap; pdfmake is loaded by `createEngine`.
 */
import type { Engine, FontFamily } from './types.ts';

export { setText } from './set-text.ts';
export type {
  AttachedFile,
  Definition,
  Engine,
  EngineFace,
  FontBytes,
  FontFamily,
  PlacedLine,
  SetTextOptions,
} from './types.ts';

/**
 * Opens an engine on font files (static TrueType), by family name. Files are parsed when first asked for.
 * Keep the engine for as long as letters are to be printed.
 */
export async function createEngine(fonts: Readonly<Record<string, FontFamily>>): Promise<Engine> {
  const { openEngine } = await import('./print.ts');
  return openEngine(fonts);
}
