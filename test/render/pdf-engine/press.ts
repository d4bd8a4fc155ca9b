import type { Compression } from '../../../src/model/compression.ts';
import type { Mark } from '../../../src/render/compose/index.ts';
import { emit } from '../../../src/render/pdf/emit.ts';
import { type EngineFace, openFont } from '../../../src/render/pdf/engine/fonts.ts';
import { StreamStore } from '../../../src/render/pdf/engine/store.ts';
import type { SetLine } from '../../../src/render/typeset/index.ts';

/** A set line on its page; points from the top left corner, `y` to the baseline. */
export interface PlacedLine {
  readonly line: SetLine;
  readonly x: number;
  readonly y: number;
  readonly color?: string;
}

/** Prints set lines with font files; one press serves any number of documents. */
export interface Press {
  face(name: string): EngineFace;
  print(pages: readonly (readonly PlacedLine[])[]): Uint8Array;
}

/** A press for fonts by name. */
export function createPress(fonts: Readonly<Record<string, Uint8Array>>, compression?: Compression): Press {
  const names = Object.keys(fonts);
  const opened = names.map((name) => openFont(fonts[name] ?? new Uint8Array(), name));
  const streams = new StreamStore(compression);
  const fontOf = (name: string) => {
    const at = names.indexOf(name);
    const font = opened[at];
    if (!font) throw new Error(`no font ${name}`);
    return { font, id: `F${at + 1}` };
  };
  return {
    face: (name) => fontOf(name).font.face,
    print: (pages) =>
      emit({
        width: 595.28,
        height: 841.89,
        pages: pages.map((lines) => ({
          marks: lines.map((line): Mark => ({ kind: 'line', ...line })),
          outline: [],
        })),
        fonts: { shared: ({ name }) => fontOf(name) },
        streams,
        firstPage: 1,
        metadata: { title: '服务承诺书' },
        created: new Date(Date.UTC(2026, 5, 1)),
        attachments: [],
        fields: [],
      }),
  };
}

/** Lines one under the other from the top of a page. */
export function stacked(lines: readonly SetLine[], pitch = 20, top = 72): PlacedLine[] {
  return lines.map((line, at) => ({ line, x: 90, y: top + (at + 1) * pitch }));
}
