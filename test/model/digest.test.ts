import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, portableSha256, sha256Hex } from '../../src/model/digest.ts';

describe('sha256', () => {
  // FIPS 180-4 examples and the NIST million-a vector.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('digests the published vectors', (message, digest) => {
    expect(sha256Hex(message)).toBe(digest);
    expect(Buffer.from(portableSha256(new TextEncoder().encode(message))).toString('hex')).toBe(digest);
  });

  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(Buffer.from(portableSha256(bytes)).toString('hex')).toBe(sha256Hex(bytes));
      }),
    );
  });

  it('names the algorithm', () => {
    expect(digestOf('abc')).toMatch(/^sha256:ba7816bf/);
  });
});
