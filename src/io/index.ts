/** Io: files and streams behind one small interface. */
export { nodeIo } from './node.ts';
export { PathError, writeTogether } from './write.ts';

/** A file to be written; `name` is relative to the folder. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The world as the commands see it. */
export interface Io {
  /** Content of a file, or of standard input for `-`; undefined when it is not there or cannot be read as a file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes all files into a folder, or none of them; throws {@link PathError} when the folder cannot be written. */
  write(folder: string, files: readonly NamedBytes[]): Promise<void>;
  /** Prints to standard output: results. */
  out(text: string): void;
  /** Prints to standard error: talk. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly color: boolean;
}
