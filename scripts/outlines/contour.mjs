/** Contours with fewer points, rounded. */
import { refit } from './fit.mjs';

/** A point so near to the line between its neighbours is left out, in font units. */
const STRAIGHT = 0.5;
/** Cosine of the greatest turn that counts as smooth: 16°, for control points a few units away are rounded as well. */
const SMOOTH = 0.96;

/**
 * A contour's points (`{ x, y, on }`) after simplification. Contours that would fall together, or have no point on the
 * curve, come back as they were.
 *
 * @param {{ x: number, y: number, on: number }[]} points
 * @param {{ x: (x: number) => number, y: (y: number) => number }} snap
 * @param {number} tolerance  greatest distance between old and new outline, in font units
 */
export function simplifyContour(points, snap, tolerance) {
  const first = points.findIndex((point) => point.on);
  if (first < 0) return points;
  const runs = joinStraight(runsOf([...points.slice(first), ...points.slice(0, first)]), snap, tolerance);
  const drawn = [];
  giveTangents(runs);
  for (const run of runs) drawRun(run, snap, tolerance, drawn);
  const result = startAfterLongest(withoutNeedless(drawn));
  return result.length < 3 ? points : result;
}

/** The contour cut at its points on the curve: rows of start, control points, end. */
function runsOf(points) {
  const runs = [];
  let xs = [];
  let ys = [];
  for (let i = 0; i <= points.length; i++) {
    const { x, y, on } = points[i % points.length];
    xs.push(x);
    ys.push(y);
    if (!on || i === 0) continue;
    runs.push({ xs, ys });
    xs = [x];
    ys = [y];
  }
  return runs;
}

/** Straight runs that continue each other become one, but not across the start of the contour. */
function joinStraight(runs, snap, tolerance) {
  const joined = [];
  let passed = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.xs.length === 2 && run.xs.length === 2) {
      const candidate = { xs: [last.xs[0], run.xs[1]], ys: [last.ys[0], run.ys[1]] };
      const points = [...passed, { x: run.xs[0], y: run.ys[0] }];
      if (passesBy(points, candidate, snap, tolerance)) {
        joined[joined.length - 1] = candidate;
        passed = points;
        continue;
      }
    }
    joined.push(run);
    passed = [];
  }
  return joined;
}

/** Whether a straight run passes by these points in their order, before and after rounding. */
function passesBy(points, { xs, ys }, snap, tolerance) {
  const x = xs.map(snap.x);
  const y = ys.map(snap.y);
  let before = 0;
  return points.every((point) => {
    const at = along(point, xs, ys);
    const forward = at > before && at < 1;
    before = at;
    return forward && beside(point, xs, ys) <= STRAIGHT && beside(point, x, y) <= tolerance;
  });
}

const along = (point, xs, ys) => {
  const x = xs[1] - xs[0];
  const y = ys[1] - ys[0];
  return ((point.x - xs[0]) * x + (point.y - ys[0]) * y) / (x * x + y * y || 1);
};

const beside = (point, xs, ys) => {
  const x = xs[1] - xs[0];
  const y = ys[1] - ys[0];
  return Math.abs((point.x - xs[0]) * y - (point.y - ys[0]) * x) / (Math.hypot(x, y) || 1);
};

/** Notes where each run starts and ends for, and whether its neighbours go on in the same direction. */
function giveTangents(runs) {
  for (const run of runs) {
    run.start = direction(run, 0, 1);
    run.end = direction(run, run.xs.length - 1, -1);
  }
  for (const [i, { start }] of runs.entries()) {
    const { end } = runs.at(i - 1);
    start.smooth = start.x * end.x + start.y * end.y > SMOOTH;
    end.smooth = start.smooth;
  }
}

/** The unit vector from one end to the next point, in the direction of the contour. */
function direction({ xs, ys }, from, step) {
  for (let i = from + step; i >= 0 && i < xs.length; i += step) {
    const x = (xs[i] - xs[from]) * step;
    const y = (ys[i] - ys[from]) * step;
    const length = Math.hypot(x, y);
    if (length > 0) return { x: x / length, y: y / length, smooth: false };
  }
  return { x: 1, y: 0, smooth: false };
}

/** Adds a run without its end, which is the start of the next. */
function drawRun(run, snap, tolerance, drawn) {
  const { xs, ys } = run;
  const last = xs.length - 1;
  const ends = { fromX: snap.x(xs[0]), fromY: snap.y(ys[0]), toX: snap.x(xs[last]), toY: snap.y(ys[last]) };
  drawn.push({ x: ends.fromX, y: ends.fromY, on: 1 });
  if (last === 1) return;
  const controls = refit(run, ends, tolerance);
  if (controls)
    for (let i = 0; i < controls.length; i += 2) drawn.push({ x: controls[i], y: controls[i + 1], on: 0 });
  else for (let i = 1; i < last; i++) drawn.push({ x: snap.x(xs[i]), y: snap.y(ys[i]), on: 0 });
}

/** Leaves out points that rounding brought together, and those that two control points imply. */
function withoutNeedless(points) {
  const distinct = points.filter((point, i) => {
    const before = points.at(i - 1);
    return !(point.on && before.on && point.x === before.x && point.y === before.y);
  });
  return distinct.filter((point, i) => {
    const before = distinct.at(i - 1);
    const after = distinct[(i + 1) % distinct.length];
    const implied = before.x + after.x === 2 * point.x && before.y + after.y === 2 * point.y;
    return i === 0 || !(point.on && !before.on && !after.on && implied);
  });
}

/**
 * The way back from the last point to the first is not stored: the longest one is spared. This also makes strokes of the
 * same form start at the same place, so that deflate finds them again.
 */
function startAfterLongest(points) {
  let start = 0;
  let longest = -1;
  for (const [i, point] of points.entries()) {
    if (!point.on) continue;
    const before = points.at(i - 1);
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    if (length <= longest) continue;
    longest = length;
    start = i;
  }
  return [...points.slice(start), ...points.slice(0, start)];
}
