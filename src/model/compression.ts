/** How files are packed; whoever calls from Node injects its zlib. The bytes depend on it, the content does not. */
export interface Compression {
  /** Raw DEFLATE (RFC 1951), quickly: for what is made anew in every letter. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /**
   * Raw DEFLATE that may be followed by more of the same stream: it ends on a byte and its last block is not final.
   * Thoroughly: for what is the same in every letter and is packed once.
   */
  readonly deflatePart?: (bytes: Uint8Array) => Uint8Array;
  /** CRC-32 of ISO 3309 as an unsigned number. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
