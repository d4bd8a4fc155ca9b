/** Lengths of the pieces that two texts are first laid together by, longest first. */
const PIECES = [24, 12, 6, 4] as const;
/** Texts shorter than this are compared letter by letter at once. */
const SHORT = 300;
/** Most differences that are looked for letter by letter: beyond, the texts are not the same. */
const MOST_EDITS = 700;

/**
 * Lays a text along another: for each place of `expected` the place of the same character in `found`, or -1. Places rise.
 * Long pieces that occur once in both come first (patience), what lies between them is compared letter by letter (Myers).
 */
export function align(expected: string, found: string): Int32Array {
  const map = new Int32Array(expected.length).fill(-1);
  const work: Range[] = [{ e0: 0, e1: expected.length, f0: 0, f1: found.length, level: 0 }];
  for (let range = work.pop(); range; range = work.pop()) {
    const rest = withoutEnds(expected, found, range, map);
    if (rest.e0 === rest.e1 || rest.f0 === rest.f1) continue;
    const size = rest.e1 - rest.e0 + rest.f1 - rest.f0;
    const anchors = size <= SHORT ? [] : anchorsOf(expected, found, rest);
    if (anchors.length === 0 && (size <= SHORT || rest.level >= PIECES.length - 1)) {
      edits(expected, found, rest, map);
      continue;
    }
    const level = anchors.length === 0 ? rest.level + 1 : rest.level;
    let { e0, f0 } = rest;
    for (const [e, f, length] of anchors) {
      for (let k = 0; k < length; k++) map[e + k] = f + k;
      work.push({ e0, e1: e, f0, f1: f, level });
      e0 = e + length;
      f0 = f + length;
    }
    work.push({ e0, e1: rest.e1, f0, f1: rest.f1, level });
  }
  return map;
}

interface Range {
  readonly e0: number;
  readonly e1: number;
  readonly f0: number;
  readonly f1: number;
  readonly level: number;
}

/** Takes what is equal at both ends off a range. */
function withoutEnds(expected: string, found: string, range: Range, map: Int32Array): Range {
  let { e0, e1, f0, f1 } = range;
  while (e0 < e1 && f0 < f1 && expected[e0] === found[f0]) map[e0++] = f0++;
  while (e0 < e1 && f0 < f1 && expected[e1 - 1] === found[f1 - 1]) map[--e1] = --f1;
  return { e0, e1, f0, f1, level: range.level };
}

type Anchor = [e: number, f: number, length: number];

/** Pieces that occur once in both ranges, in rising order, without overlap. */
function anchorsOf(expected: string, found: string, { e0, e1, f0, f1, level }: Range): Anchor[] {
  const length = PIECES[level] ?? 4;
  const inFound = placesOf(found, f0, f1, length);
  const pairs: [number, number][] = [];
  for (const [piece, e] of placesOf(expected, e0, e1, length)) {
    const f = inFound.get(piece);
    if (e >= 0 && f !== undefined && f >= 0) pairs.push([e, f]);
  }
  pairs.sort(([a], [b]) => a - b);
  const anchors: Anchor[] = [];
  for (const [e, f] of rising(pairs)) {
    const last = anchors.at(-1);
    if (last && e < last[0] + last[2]) {
      // The next place of the same run makes it longer; what runs otherwise overlaps and is left to the edits.
      if (e - last[0] === f - last[1]) last[2] = e - last[0] + length;
    } else if (!last || f >= last[1] + last[2]) anchors.push([e, f, length]);
  }
  return anchors;
}

/** The place of each piece; -1 for one that occurs more than once. */
function placesOf(text: string, from: number, to: number, length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + length <= to; at++) {
    const piece = text.slice(at, at + length);
    places.set(piece, places.has(piece) ? -1 : at);
  }
  return places;
}

/** The longest run of pairs whose second numbers rise, too. */
function rising(pairs: readonly [number, number][]): readonly [number, number][] {
  const tails: number[] = [];
  const before = new Array<number>(pairs.length);
  for (const [index, [, f]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < f) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(pairs[at] ?? [0, 0]);
  return run.reverse();
}

/** The shortest edit script (Myers 1986), up to {@link MOST_EDITS} differences; beyond, nothing of the range matches. */
function edits(expected: string, found: string, { e0, e1, f0, f1 }: Range, map: Int32Array): void {
  const n = e1 - e0;
  const m = f1 - f0;
  const most = Math.min(n + m, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  const middle = most + 1;
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const left = reach[middle + k - 1] ?? 0;
      const above = reach[middle + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < above) ? above : left + 1;
      while (x < n && x - k < m && expected[e0 + x] === found[f0 + x - k]) x++;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) {
        walkBack(trace, n, m, (x0, y0) => {
          map[e0 + x0] = f0 + y0;
        });
        return;
      }
    }
  }
}

/** From the end of both texts back to their beginnings; tells each pair of equal characters. */
function walkBack(
  trace: readonly Int32Array[],
  n: number,
  m: number,
  equal: (x: number, y: number) => void,
): void {
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Int32Array();
    const at = (k: number): number => reach[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const x0 = d === 0 ? 0 : at(from);
    const y0 = d === 0 ? 0 : x0 - from;
    const start = d === 0 ? 0 : down ? x0 : x0 + 1;
    while (x > start && y > 0 && x - y === k && x > 0) {
      x--;
      y--;
      equal(x, y);
    }
    x = x0;
    y = y0;
  }
}
