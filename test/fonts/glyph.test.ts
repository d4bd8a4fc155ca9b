import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGlyph, encodeGlyph, type Outline } from '../../scripts/outlines/glyph.mjs';

/** Steps that need no byte, one and two, so that all forms of coordinates and repeated flags occur. */
const coordinate = fc.oneof(
  fc.constantFrom(0, 10, 20),
  fc.integer({ min: -120, max: 120 }),
  fc.integer({ min: -8000, max: 8000 }),
);
const point = fc.record({ x: coordinate, y: coordinate, on: fc.constantFrom(0, 1) });
const contours = fc.array(
  fc.oneof(
    fc.array(point, { minLength: 1, maxLength: 12 }),
    fc
      .record({ length: fc.integer({ min: 3, max: 600 }), point })
      .map((row) => Array(row.length).fill(row.point)),
    fc.array(
      point.map((one) => ({ ...one, on: 0 })),
      { minLength: 2, maxLength: 6 },
    ),
  ),
  { minLength: 1, maxLength: 5 },
);

function outlineOf(shape: { x: number; y: number; on: number }[][], overlap: boolean): Outline {
  const points = shape.flat();
  let end = -1;
  return {
    ends: shape.map((contour) => {
      end += contour.length;
      return end;
    }),
    xs: points.map(({ x }) => x),
    ys: points.map(({ y }) => y),
    on: points.map(({ on }) => on),
    overlap,
  };
}

describe('bytes of a glyph', () => {
  it('give back every outline, with its bounds', () => {
    fc.assert(
      fc.property(contours, fc.boolean(), (shape, overlap) => {
        const outline = outlineOf(shape, overlap);
        const bytes = encodeGlyph(outline);
        expect(decodeGlyph(bytes)).toEqual(outline);
        expect(bytes.length % 2).toBe(0);
        expect([2, 4, 6, 8].map((at) => bytes.readInt16BE(at))).toEqual([
          Math.min(...outline.xs),
          Math.min(...outline.ys),
          Math.max(...outline.xs),
          Math.max(...outline.ys),
        ]);
      }),
    );
  });

  it('say once what many points have in common', () => {
    const row = Array.from({ length: 400 }, (_, i) => ({ x: i, y: 0, on: 1 }));
    // 16 bytes before the flags, a byte for each step; two rows of flags would not fit into one count of repeats.
    expect(encodeGlyph(outlineOf([row], false)).length).toBeLessThan(16 + 400 + 10);
  });

  it('are no outline when the glyph is empty or made of others', () => {
    expect(decodeGlyph(Buffer.alloc(0))).toBeUndefined();
    expect(decodeGlyph(Buffer.from('ffff0000000000640064000200010000', 'hex'))).toBeUndefined();
  });
});
