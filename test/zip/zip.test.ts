import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFromDocx } from '../../src/render/docx/index.ts';
import {
  packPart,
  portableCompression,
  readZip,
  unpackWhole,
  unzlib,
  unzlibOf,
  writeZip,
  type ZipFault,
} from '../../src/zip/index.ts';

const encoder = new TextEncoder();
const zip = (parts: Readonly<Record<string, Uint8Array>>) =>
  writeZip(Object.entries(parts).map(([path, bytes]) => packPart(path, bytes, portableCompression)));
const reasonOf = (action: () => unknown): string | undefined => {
  try {
    action();
    return undefined;
  } catch (fault) {
    return (fault as ZipFault).reason;
  }
};
const everything = (bytes: Uint8Array) =>
  [...readZip(bytes, 2000).values()].map((entry) => unpackWhole(entry, 1 << 20));

/** An archive whose directory names one packed stream many times. */
function overlapping(count: number, path: (index: number) => string): Uint8Array {
  const content = encoder.encode('<x/>'.repeat(20_000));
  const part = packPart(path(0), content, portableCompression);
  const one = writeZip([part]);
  const directory = new DataView(one.buffer).getUint32(one.length - 6, true);
  const names = Array.from({ length: count }, (_, index) => encoder.encode(path(index)));
  const records = names.map((name) => {
    const record = new Uint8Array(46 + name.length);
    record.set(one.subarray(directory, directory + 46));
    new DataView(record.buffer).setUint16(28, name.length, true);
    record.set(name, 46);
    return record;
  });
  const end = new Uint8Array(one.subarray(one.length - 22));
  const view = new DataView(end.buffer);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  return Buffer.concat([one.subarray(0, directory), ...records, end]);
}

test('what is written is read back, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 5000 })),
      (parts) => {
        const entries = readZip(zip(parts), 2000);
        expect([...entries.keys()]).toEqual(Object.keys(parts));
        for (const [path, bytes] of Object.entries(parts)) {
          const entry = entries.get(path);
          expect(entry && unpackWhole(entry, 5000)).toEqual(bytes);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a flipped bit of the packed bytes is never read as something else', () => {
  const bytes = zip({ a: encoder.encode('<v>15</v><v>16</v>'.repeat(20)) });
  const [entry] = readZip(bytes, 1).values();
  const start = (entry?.packed.byteOffset ?? 0) - bytes.byteOffset;
  const good = everything(bytes)[0];
  for (let at = start; at < start + (entry?.packed.length ?? 0); at++) {
    const broken = new Uint8Array(bytes);
    broken[at] = (broken[at] ?? 0) ^ 4;
    const said = reasonOf(() => everything(broken));
    if (said === undefined) expect(everything(broken)[0]).toEqual(good);
    else expect(said).toBe('damaged');
  }
});

test.each([
  ['entries that share their bytes', () => everything(overlapping(1000, (n) => `part${n}.xml`)), 'damaged'],
  ['a name that leaves the folder', () => readZip(zip({ '../a': encoder.encode('a') }), 9), 'unsafe-name'],
  ['too many entries', () => readZip(zip({ a: encoder.encode('a'), b: encoder.encode('b') }), 1), 'too-many'],
  ['no archive', () => readZip(encoder.encode('PK and no more than that'), 9), 'damaged'],
])('%s are refused', (_, action, reason) => {
  expect(reasonOf(action)).toBe(reason);
});

test('an entry stops at the limit, and at the size that it claims', () => {
  const bytes = zip({ a: new Uint8Array(500_000) });
  const [entry] = readZip(bytes, 1).values();
  if (!entry) throw new Error('no entry');
  expect(reasonOf(() => unpackWhole(entry, 499_999))).toBe('too-large');
  expect(reasonOf(() => unpackWhole({ ...entry, size: 100 }, 1 << 20))).toBe('damaged');
});

test('zlib data stop at their limit', () => {
  const packed = deflateSync(new Uint8Array(1000));
  expect(unzlib(packed, 1000)).toEqual(new Uint8Array(1000));
  expect(reasonOf(() => unzlib(packed, 10))).toBe('too-large');
  expect(reasonOf(() => unzlibOf(packed.subarray(0, 9), 10))).toBe('damaged');
});

test('a document of a thousand parts on one stream carries nothing', () => {
  const outcome = extractFromDocx(overlapping(1000, (n) => `customXml/item${n + 1}.xml`));
  expect(outcome.ok).toBe(false);
});
