/**
 * A row of quadratic curves drawn anew with fewer of them. The faces' curves were cubics, cut into as many quadratics as the
 * most difficult weight of the family needs; for one weight two or three times fewer do.
 */
import { COARSE, distanceToCurve, distanceToLine, FINE, MOST_CONTROLS, MOST_NEW, sample } from './curve.mjs';
import { fitControls, fitEvenly } from './least-squares.mjs';
import { nearest } from './snap.mjs';

/** A curve that departs from its chord by no more is a straight line, in font units. */
const FLAT = 0.5;
/**
 * A fit is sought, with few samples, so far within the tolerance, and judged with many so far within it, in font units: what
 * lies between the samples, and the way from the new curve back to the old one, is not measured.
 */
const SOUGHT_WITHIN = 0.08;
const JUDGED_WITHIN = 0.04;
/** How often the samples are placed anew on the fitted curve. */
const ROUNDS = 2;
/** A fit whose squared distance is so many times the allowed one cannot be saved by another round. */
const HOPELESS = 4;
/**
 * How far beside the old tangent a new control point next to an end may lie: this many font units or this slope, whichever is
 * more, but never at so great a slope that a hook results. Where lines join smoothly the eye is stricter than at a corner.
 */
const AT_JOIN = { beside: 0.7, slope: 0.02, hook: 0.1 };
const AT_CORNER = { beside: 1.5, slope: 0.07, hook: 0.25 };

const newX = new Float64Array(MOST_NEW + 2);
const newY = new Float64Array(MOST_NEW + 2);
const freeX = new Float64Array(MOST_NEW + 2);
const freeY = new Float64Array(MOST_NEW + 2);

/**
 * @typedef {{ x: number, y: number, smooth: boolean }} Tangent  unit vector in the direction of the contour; `smooth` where the
 *   neighbouring run continues in this direction
 * @typedef {{ xs: number[], ys: number[], start: Tangent, end: Tangent }} Run  start, control points, end
 */

/**
 * The rounded control points (x, y, x, y, …) of the shortest row that keeps within the tolerance of the old one and leaves
 * its ends in the same directions; none for a straight line, nothing if no row of so many points or fewer does.
 *
 * @param {Run} run
 * @param {{ fromX: number, fromY: number, toX: number, toY: number }} ends  the rounded start and end
 * @param {number} tolerance  greatest distance between the curves, in font units
 */
export function refit({ xs, ys, start, end }, ends, tolerance) {
  const controls = xs.length - 2;
  if (controls > MOST_CONTROLS) return undefined;
  const allowed = (tolerance - SOUGHT_WITHIN) ** 2;
  sample(xs, ys, controls, COARSE);
  const { fromX, fromY, toX, toY } = ends;
  if (
    distanceToLine(xs[0], ys[0], xs[controls + 1], ys[controls + 1]) <= FLAT * FLAT &&
    distanceToLine(fromX, fromY, toX, toY) <= allowed
  )
    return [];
  for (let count = 1; count <= controls && count <= MOST_NEW; count++) {
    newX[0] = fromX;
    newY[0] = fromY;
    newX[count + 1] = toX;
    newY[count + 1] = toY;
    fitEvenly(xs, ys, newX, newY, count);
    if (!fits(count, start, end, allowed)) continue;
    if (!isNear({ xs, ys }, count, tolerance)) {
      sample(xs, ys, controls, COARSE);
      continue;
    }
    const found = [];
    for (let i = 1; i <= count; i++) found.push(newX[i], newY[i]);
    return found;
  }
  return undefined;
}

/** Whether all of the old row is near the new one. */
function isNear({ xs, ys }, count, tolerance) {
  sample(xs, ys, xs.length - 2, FINE);
  const allowed = (tolerance - JUDGED_WITHIN) ** 2;
  return distanceToCurve(newX, newY, count, allowed, allowed) <= allowed;
}

/** Makes the `count` control points in `newX`, `newY` fit: on the old tangents if that is possible, else near them. */
function fits(count, start, end, allowed) {
  for (let round = 1; ; round++) {
    freeX.set(newX);
    freeY.set(newY);
    toTangents(count, start, end);
    roundControls(count);
    if (distanceToCurve(newX, newY, count, allowed, allowed) <= allowed && keepsTangents(count, start, end))
      return true;
    newX.set(freeX);
    newY.set(freeY);
    roundControls(count);
    const hopeless = round === ROUNDS ? allowed : HOPELESS * allowed;
    const distance = distanceToCurve(newX, newY, count, allowed, hopeless);
    if (distance <= allowed && keepsTangents(count, start, end)) return true;
    if (distance > hopeless || round === ROUNDS || !fitControls(newX, newY, count)) return false;
  }
}

/** Moves the first and the last control point onto the tangents; a single one to where they cross. */
function toTangents(count, start, end) {
  if (count === 1) {
    const sine = start.x * end.y - start.y * end.x;
    if (Math.abs(sine) < 0.02) return;
    const along = ((newX[2] - newX[0]) * end.y - (newY[2] - newY[0]) * end.x) / sine;
    newX[1] = newX[0] + along * start.x;
    newY[1] = newY[0] + along * start.y;
    return;
  }
  project(1, 0, start);
  project(count, count + 1, end);
}

function project(control, end, { x, y }) {
  const along = (newX[control] - newX[end]) * x + (newY[control] - newY[end]) * y;
  newX[control] = newX[end] + along * x;
  newY[control] = newY[end] + along * y;
}

function roundControls(count) {
  for (let i = 1; i <= count; i++) {
    newX[i] = nearest(newX[i]);
    newY[i] = nearest(newY[i]);
  }
}

/** Whether the curve still leaves its start and reaches its end in the old directions, as near as rounding allows. */
function keepsTangents(count, start, end) {
  return (
    follows(newX[1] - newX[0], newY[1] - newY[0], start) &&
    follows(newX[count + 1] - newX[count], newY[count + 1] - newY[count], end)
  );
}

function follows(x, y, tangent) {
  const along = x * tangent.x + y * tangent.y;
  const aside = Math.abs(x * tangent.y - y * tangent.x);
  if (tangent.smooth && isUpright(tangent)) return along > 0 && aside < 1e-9;
  const { beside, slope, hook } = tangent.smooth ? AT_JOIN : AT_CORNER;
  return aside <= Math.max(beside, along * slope) && aside <= along * hook;
}

/** Level and upright tangents, as at the top and the sides of a bowl: the eye sees it when they lean. */
function isUpright({ x, y }) {
  return x === 0 || y === 0;
}
