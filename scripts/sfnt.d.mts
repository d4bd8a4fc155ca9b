/** The tables of a font by tag, as views of its bytes. */
export function tablesOf(font: Buffer): Record<string, Buffer>;
/** The directory and the tables, with their check sums. */
export function sfnt(tables: Record<string, Buffer>): Buffer;
/** The sum of the 32-bit numbers of padded data, modulo 2^32. */
export function checkSum(data: Buffer): number;
