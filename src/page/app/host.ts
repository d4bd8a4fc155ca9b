import type { EmbeddedKind, EmbeddedKinds } from '../../kinds/index.ts';

/** What the file brings besides the program; see `page/file/html.ts`. */
export interface Host {
  /** A part of the file as it is packed, zlib: `font-serif`. */
  packed(name: string): Uint8Array;
  /** The letter kinds, their code included. */
  readonly kinds: HostKinds;
  /** Day on which the file was written, `YYYY-MM-DD`. */
  readonly built: string;
}

/** As `page/file/kinds-code.ts` writes them. */
export interface HostKinds extends Omit<EmbeddedKinds, 'kinds'> {
  readonly kinds: Readonly<Record<string, HostKind>>;
}

export interface HostKind extends Omit<EmbeddedKind, 'validator' | 'programs'> {
  readonly validatorCode: (require: (name: string) => unknown) => unknown;
  readonly programCode: readonly (readonly [template: string, program: object])[];
}

declare global {
  /** Set by the loader of the file before the program runs. */
  var pledgeHost: Host;
}
