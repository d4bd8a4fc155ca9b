import type { compileSchema } from '../src/fill/validator.ts';
import type { LetterKind } from '../src/model/kind.ts';

/** The CommonJS module of a letter kind; `digest` says what it was made of. */
export function kindModule(compile: typeof compileSchema, kind: LetterKind, digest: string): Promise<string>;
export function compileKinds(): Promise<void>;
