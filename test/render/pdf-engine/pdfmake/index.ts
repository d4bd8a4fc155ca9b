/**
 * pdfmake with the engine's documents in it, so that the engine can be proved against pdfmake as published: it prints
 * pdfmake's definitions, and lines from the typesetter among them. Letters are printed without pdfmake's layout.
 */
export type { EngineFace } from '../../../../src/render/pdf/engine/fonts.ts';

import type { Engine, FontFamily } from './types.ts';

export { setText } from './set-text.ts';
export type {
  AttachedFile,
  Definition,
  Engine,
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
