/**
 * Rows of quadratic curves with implied joints, as `glyf` has them between two points on the curve: a start, 1 to n control
 * points, an end. The joint between two control points is the point halfway (OpenType, table `glyf`). Coordinates are font
 * units. One row at a time is sampled and compared with others; the arrays are shared by all, for speed.
 */

/** Samples of each quadratic of the old curve: to look for a fit, and to judge it. */
export const COARSE = 5;
export const FINE = 16;
/** More old control points than this in a row are not fitted anew. */
export const MOST_CONTROLS = 12;
/** More new ones are not tried: the gain would be small. */
export const MOST_NEW = 4;

/** Points of the old row, and the place of each on the new one (0 to the number of its quadratics). */
export const sampleX = new Float64Array(FINE * MOST_CONTROLS);
export const sampleY = new Float64Array(FINE * MOST_CONTROLS);
export const place = new Float64Array(FINE * MOST_CONTROLS);
export let samples = 0;

/** Takes points of the curve that starts at `xs[0]`, `ys[0]` and has `controls` control points, its end among them. */
export function sample(xs, ys, controls, steps) {
  samples = 0;
  let fromX = xs[0];
  let fromY = ys[0];
  for (let i = 1; i <= controls; i++) {
    const last = i === controls;
    const toX = last ? xs[i + 1] : (xs[i] + xs[i + 1]) / 2;
    const toY = last ? ys[i + 1] : (ys[i] + ys[i + 1]) / 2;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const a = (1 - t) * (1 - t);
      const b = 2 * t * (1 - t);
      sampleX[samples] = a * fromX + b * xs[i] + t * t * toX;
      sampleY[samples] = a * fromY + b * ys[i] + t * t * toY;
      samples++;
    }
    fromX = toX;
    fromY = toY;
  }
}

/** The square of the samples' greatest distance from a straight line between two points. */
export function distanceToLine(fromX, fromY, toX, toY) {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length = dx * dx + dy * dy;
  let worst = 0;
  for (let i = 0; i < samples; i++) {
    const x = sampleX[i] - fromX;
    const y = sampleY[i] - fromY;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    worst = Math.max(worst, (x - t * dx) ** 2 + (y - t * dy) ** 2);
  }
  return worst;
}

const MOST_ITERATIONS = 6;
/** Each quadratic as a + bt + ctt: ax, ay, bx, by, cx, cy. */
const COEFFICIENTS = 6;
const quads = new Float64Array(COEFFICIENTS * MOST_NEW);

/**
 * The square of the samples' greatest distance from the row of `count` quadratics in `xs`, `ys`, and their places on it.
 * Each sample is projected by Newton's method, from where the one before it fell; a projection that goes astray makes
 * the distance too great, never too small. `allowed` is what satisfies; beyond `hopeless` the rest is not measured.
 */
export function distanceToCurve(xs, ys, count, allowed, hopeless) {
  expand(xs, 0, count);
  expand(ys, 1, count);
  let at = 0;
  let t = 0;
  let worst = 0;
  for (let i = 0; i < samples; i++) {
    let distance = 0;
    for (let iteration = 0; iteration <= MOST_ITERATIONS; ) {
      const bx = quads[at + 2];
      const by = quads[at + 3];
      const cx = quads[at + 4];
      const cy = quads[at + 5];
      const x = quads[at] + t * (bx + t * cx) - sampleX[i];
      const y = quads[at + 1] + t * (by + t * cy) - sampleY[i];
      distance = x * x + y * y;
      if (iteration >= 1 && distance <= allowed) break;
      const dx = bx + 2 * t * cx;
      const dy = by + 2 * t * cy;
      const speed = dx * dx + dy * dy;
      // Near a centre of curvature Newton's step would be wild: a shorter one is taken.
      const slope = Math.max(0.3 * speed, speed + 2 * (x * cx + y * cy));
      if (slope < 1e-9) break;
      t -= (x * dx + y * dy) / slope;
      iteration++;
      if (t < 0) t = 0;
      if (t <= 1) continue;
      if (at < COEFFICIENTS * (count - 1)) {
        at += COEFFICIENTS;
        t = 0;
        iteration = 0;
      } else t = 1;
    }
    place[i] = at / COEFFICIENTS + t;
    if (distance > worst) worst = distance;
    if (worst > hopeless) return worst;
  }
  return worst;
}

/** Writes one axis of the row's quadratics into `quads`. */
function expand(values, axis, count) {
  let start = values[0];
  for (let quad = 0; quad < count; quad++) {
    const control = values[quad + 1];
    const end = quad === count - 1 ? values[count + 1] : (control + values[quad + 2]) / 2;
    const at = COEFFICIENTS * quad + axis;
    quads[at] = start;
    quads[at + 2] = 2 * (control - start);
    quads[at + 4] = start - 2 * control + end;
    start = end;
  }
}
