/** ZIP archives: read within limits, write, stream. The one door to fflate. */
export { ZipFault, type ZipReason } from './fault.ts';
export { readZip, type ZipEntry } from './read.ts';
export { zipStream } from './stream.ts';
export { textOf, unpackWhole, unzlib, unzlibOf } from './unpack.ts';
export { type PackedPart, packKeptPart, packPart, portableCompression, writeZip } from './write.ts';
