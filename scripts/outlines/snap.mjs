/**
 * Coordinates rounded to even units, which halves the number of distinct steps that deflate has to code. An odd coordinate
 * moves by one unit, up or to the right, unless a thin stroke asks for the other way.
 */

/** Coordinates are multiples of this, in font units. */
export const GRID = 2;
/** An edge along an axis shorter than this many units is no edge of a stroke. */
const SHORTEST_EDGE = 20;
/** A stroke whose thickness differs by this much from the face's thin stroke is another one, in font units. */
const OTHER_STROKE = 4;

/**
 * How the coordinates of a glyph are rounded. The variable font that the faces were drawn from leaves the thin strokes of
 * one face 29 or 30 units thick; all shall get `thin`, so that none looks heavier than its neighbour.
 *
 * @param {import('./glyph.mjs').Outline} outline
 * @param {number} [thin]  usual thickness of the face's thin strokes, an even number of font units
 */
export function snapping({ ends, xs, ys, on }, thin) {
  if (thin === undefined) return { x: nearest, y: nearest };
  // Contours run clockwise around what is filled: the upper edge to the right, the left edge upwards.
  return {
    x: rounding(edgesOf(ends, xs, ys, on, 1), thin),
    y: rounding(edgesOf(ends, ys, xs, on, -1), thin),
  };
}

/** The even number next to a coordinate; of two, the higher. */
export const nearest = (value) => Math.round(value / GRID) * GRID;

function rounding(edges, thin) {
  const lowered = new Set();
  for (const low of edges) {
    if (!low.low) continue;
    const high = across(low, edges, thin);
    if (!high || (high.at - low.at) % 2 === 0) continue;
    // One of the edges has to move: outwards if the stroke is too thin, inwards if it is too thick.
    const grows = high.at - low.at < thin;
    const odd = low.at % 2 === 0 ? high : low;
    if (grows === odd.low) lowered.add(odd.at);
  }
  return lowered.size === 0 ? nearest : (value) => (lowered.has(value) ? value - 1 : nearest(value));
}

/** The other edge of the thin stroke that begins with this one. */
function across(low, edges, thin) {
  let found;
  for (const high of edges) {
    if (high.low || high.from >= low.to || high.to <= low.from) continue;
    if (Math.abs(high.at - low.at - thin) >= OTHER_STROKE) continue;
    if (!found || high.at < found.at) found = high;
  }
  return found;
}

/** The straight edges at one value of `across`; `rising` is the sign of the direction in which a lower edge runs. */
function edgesOf(ends, across, along, on, rising) {
  const edges = [];
  let first = 0;
  for (const end of ends) {
    let last = end;
    for (let i = first; i <= end; last = i++) {
      if (across[i] !== across[last] || !on[i] || !on[last]) continue;
      const length = along[i] - along[last];
      if (Math.abs(length) < SHORTEST_EDGE) continue;
      edges.push({
        at: across[i],
        from: Math.min(along[i], along[last]),
        to: Math.max(along[i], along[last]),
        low: Math.sign(length) === rising,
      });
    }
    first = end + 1;
  }
  return edges;
}
