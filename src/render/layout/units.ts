/** Points in a millimetre: an inch is 72 pt and 25.4 mm. */
const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to points. */
export function mmToPt(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** Points to millimetres. */
export function ptToMm(pt: number): number {
  return pt / POINTS_PER_MM;
}
