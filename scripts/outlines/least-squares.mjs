/** Control points by least squares. */
import { COARSE, MOST_CONTROLS, MOST_NEW, place, sample, samples, sampleX, sampleY } from './curve.mjs';

const weight = new Float64Array(MOST_NEW + 2);
const matrix = new Float64Array(MOST_NEW * MOST_NEW);
const rightX = new Float64Array(MOST_NEW);
const rightY = new Float64Array(MOST_NEW);

/** The control points that, by least squares, bring the row's points at the samples' places next to the samples. */
export function fitControls(xs, ys, count) {
  matrix.fill(0);
  rightX.fill(0);
  rightY.fill(0);
  for (let i = 0; i < samples; i++) {
    weigh(place[i], count);
    const x = sampleX[i] - weight[0] * xs[0] - weight[count + 1] * xs[count + 1];
    const y = sampleY[i] - weight[0] * ys[0] - weight[count + 1] * ys[count + 1];
    for (let row = 0; row < count; row++) {
      const own = weight[row + 1];
      if (own === 0) continue;
      for (let column = row; column < count; column++)
        matrix[row * count + column] += own * weight[column + 1];
      rightX[row] += own * x;
      rightY[row] += own * y;
    }
  }
  return solve(xs, ys, count);
}

/** What each point of the row (start, controls, end) contributes to the point at a place. */
function weigh(at, count) {
  const quad = Math.min(Math.floor(at), count - 1);
  const t = at - quad;
  const before = (1 - t) * (1 - t);
  const after = t * t;
  weight.fill(0);
  weight[quad + 1] = 2 * t * (1 - t);
  if (quad === 0) weight[0] = before;
  else {
    weight[quad] = before / 2;
    weight[quad + 1] += before / 2;
  }
  if (quad === count - 1) weight[count + 1] = after;
  else {
    weight[quad + 1] += after / 2;
    weight[quad + 2] = after / 2;
  }
}

/** Gauss's elimination of the symmetric normal equations, of which the upper half is given. */
function solve(xs, ys, count) {
  for (let row = 0; row < count; row++) {
    const pivot = matrix[row * count + row];
    if (pivot < 1e-9) return false;
    for (let below = row + 1; below < count; below++) {
      const factor = matrix[row * count + below] / pivot;
      for (let column = below; column < count; column++)
        matrix[below * count + column] -= factor * matrix[row * count + column];
      rightX[below] -= factor * rightX[row];
      rightY[below] -= factor * rightY[row];
    }
  }
  for (let row = count - 1; row >= 0; row--) {
    let x = rightX[row];
    let y = rightY[row];
    for (let column = row + 1; column < count; column++) {
      x -= matrix[row * count + column] * xs[column + 1];
      y -= matrix[row * count + column] * ys[column + 1];
    }
    xs[row + 1] = x / matrix[row * count + row];
    ys[row + 1] = y / matrix[row * count + row];
  }
  return true;
}

/**
 * The control points for samples that are placed evenly: right when one cubic was cut into equal parts, as the faces' curves
 * were made. They depend on the old row and the new ends alone, and linearly: `FIRST_FITS` has the factors.
 */
export function fitEvenly(oldXs, oldYs, xs, ys, count) {
  const old = oldXs.length;
  const factors = FIRST_FITS[old - 2][count];
  for (let control = 1; control <= count; control++) {
    let at = (control - 1) * (old + 2);
    let x = 0;
    let y = 0;
    for (let i = 0; i < old; i++, at++) {
      x += factors[at] * oldXs[i];
      y += factors[at] * oldYs[i];
    }
    xs[control] = x + factors[at] * xs[0] + factors[at + 1] * xs[count + 1];
    ys[control] = y + factors[at] * ys[0] + factors[at + 1] * ys[count + 1];
  }
}

/** By the number of old control points and of new ones: for each new one a factor of each old point and of both new ends. */
const FIRST_FITS = Array.from({ length: MOST_CONTROLS + 1 }, (_, controls) =>
  Array.from({ length: Math.min(controls, MOST_NEW) + 1 }, (_, count) => firstFit(controls, count)),
);

/** Found by fitting rows that are 0 but for one point. */
function firstFit(controls, count) {
  const inputs = controls + 4;
  const factors = new Float64Array(count * inputs);
  for (let input = 0; input < inputs; input++) {
    const old = Array.from({ length: controls + 2 }, (_, i) => (i === input ? 1 : 0));
    const row = new Float64Array(count + 2);
    if (input === inputs - 2) row[0] = 1;
    if (input === inputs - 1) row[count + 1] = 1;
    sample(old, old, controls, COARSE);
    for (let i = 0; i < samples; i++) place[i] = ((i + 1) / samples) * count;
    fitControls(row, row, count);
    for (let control = 1; control <= count; control++) factors[(control - 1) * inputs + input] = row[control];
  }
  return factors;
}
