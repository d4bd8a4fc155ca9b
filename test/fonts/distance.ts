/** A drawing command of fontkit. */
export interface Command {
  readonly command: string;
  readonly args: readonly number[];
}
type Point = readonly [number, number];

/** Longest piece of a straight line between two samples, in font units. */
const PIECE = 20;
/** The fewest pieces of a curve, and how far a piece may bend from its chord, in font units. */
const PIECES = 16;
const BEND = 0.015;

/** The closed contours of a path, each as many points in their order. */
export function contoursOf(commands: readonly Command[]): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  let at: Point = [0, 0];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') {
      contour = [[a, b]];
      at = [a, b];
    } else if (command === 'lineTo') {
      contour.push(...samples(at, [(at[0] + a) / 2, (at[1] + b) / 2], [a, b]));
      at = [a, b];
    } else if (command === 'quadraticCurveTo') {
      contour.push(...samples(at, [a, b], [c, d]));
      at = [c, d];
    } else if (command === 'closePath') {
      const start = contour[0] ?? at;
      contour.push(...samples(at, [(at[0] + start[0]) / 2, (at[1] + start[1]) / 2], start));
      contours.push(contour);
    } else throw new Error(`unknown command ${command}`);
  }
  return contours;
}

function samples(from: Point, control: Point, to: Point): Point[] {
  // A quadratic departs from its chord by an eighth of its second derivative, each of n pieces by 1/n² of that.
  const bend = Math.hypot(from[0] - 2 * control[0] + to[0], from[1] - 2 * control[1] + to[1]) / 4;
  const straight = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / PIECE);
  const count = bend === 0 ? Math.max(1, straight) : Math.max(PIECES, Math.ceil(Math.sqrt(bend / BEND)));
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 1) / count;
    const along = (axis: 0 | 1) =>
      (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t * t * to[axis];
    return [along(0), along(1)];
  });
}

/** So many segments around the last nearest one are tried first; all are when none of them is nearer than `NEAR` font units. */
const WINDOW = 30;
const NEAR = 1.2;

/** The greatest distance of the points of one contour from the line through the points of another. */
export function distance(points: readonly Point[], line: readonly Point[]): number {
  let worst = 0;
  let last = 0;
  for (const point of points) {
    let nearest = Infinity;
    const search = (from: number, count: number) => {
      for (let i = 0; i < count; i++) {
        const index = (from + i + line.length) % line.length;
        const end = line[index];
        const start = line[(index + line.length - 1) % line.length];
        if (!start || !end) continue;
        const found = fromSegment(point, start, end);
        if (found >= nearest) continue;
        nearest = found;
        last = index;
      }
    };
    search(last - Math.min(WINDOW, line.length), 2 * WINDOW);
    if (nearest > NEAR) search(0, line.length);
    worst = Math.max(worst, nearest);
  }
  return worst;
}

function fromSegment([x, y]: Point, from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const t = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, t));
  return Math.hypot(x - from[0] - at * dx, y - from[1] - at * dy);
}
