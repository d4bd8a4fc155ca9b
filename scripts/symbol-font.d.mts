/** The font file. */
export function symbolFont(): Uint8Array;
