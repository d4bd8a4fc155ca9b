/**
 * SHA-256 (FIPS 180-4), synchronous: by the platform where it has one (Node), else in JavaScript, because the same code
 * must run in a browser, which offers only an asynchronous one.
 */

/** What is used of Node's crypto. */
interface Crypto {
  createHash(name: 'sha256'): { update(data: Uint8Array | string): { digest(form: 'hex'): string } };
}
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}
/** Asked for without an import, so that browsers and their bundlers see none. */
const CRYPTO = (globalThis as Platform).process?.getBuiltinModule?.('node:crypto') as Crypto | undefined;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = /* @__PURE__ */ firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first eight primes (FIPS 180-4, 5.3.3). */
const START = /* @__PURE__ */ firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

/** The 32 bytes of the digest, in JavaScript alone. */
export function portableSha256(data: Uint8Array): Uint8Array {
  const state = Uint32Array.from(START);
  const words = new Int32Array(64);
  const padded = pad(data);
  const view = new DataView(padded.buffer);
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(offset + i * 4);
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => {
    out.setUint32(i * 4, word);
  });
  return digest;
}

/** The digest in lower-case hexadecimal. A string is taken in UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  if (CRYPTO) return CRYPTO.createHash('sha256').update(data).digest('hex');
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return Array.from(portableSha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The digest as it is written in files: `sha256:` and 64 hexadecimal digits. A string is taken in UTF-8. */
export function digestOf(data: Uint8Array | string): string {
  return `sha256:${sha256Hex(data)}`;
}

/** Signed arithmetic in local variables: an array of eight or unsigned words would be several times as slow. */
function compress(state: Uint32Array, words: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const w15 = words[i - 15] ?? 0;
    const w2 = words[i - 2] ?? 0;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}

function pad(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(data.length / 0x20000000));
  view.setUint32(padded.length - 4, (data.length << 3) >>> 0);
  return padded;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}
