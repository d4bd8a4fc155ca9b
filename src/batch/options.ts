import { join } from 'node:path';
import type { Holidays } from '../calendar/index.ts';
import type { Format } from '../formats.ts';
import type { KindSource } from '../kinds/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import type { House } from '../model/house.ts';
import type { PrintSettings } from '../model/layout.ts';
import type { Reading } from '../readings.ts';
import type { FontSet } from '../render/pdf/index.ts';

/** Folder beside the letters that holds what a run must remember: journal, numbers, stage. */
export const STATE_FOLDER = '.pledge-batch';

/** The lock of whoever takes names in a folder of letters. */
export function folderLock({ folder }: Pick<BatchOptions, 'folder'>): string {
  return join(folder, STATE_FOLDER, 'lock');
}

/** What a batch makes, where, and how. */
export interface BatchOptions {
  /** Name of the table without folder and extension: it names the copy with results and keeps runs apart. */
  readonly name: string;
  /** Absolute path of the table, where it is a file: another table of this name is refused in the same folder. */
  readonly path?: string;
  /** Where letter kinds come from, the package by default. */
  readonly kinds?: KindSource;
  /** Digest of the table's bytes, `sha256:…`. */
  readonly digest: string;
  /** Where the letters go. */
  readonly folder: string;
  readonly formats: readonly Format[];
  /** Fonts for the PDF, those of the product by default; called once, and only when a PDF is wanted. */
  readonly fonts?: () => Promise<FontSet>;
  readonly draft?: boolean;
  /** Warnings fail a row too. */
  readonly strict?: boolean;
  readonly houseStyle?: PrintSettings;
  /** What the house says of every letter. */
  readonly house?: House | undefined;
  /** The arrangements of holidays, where they are more than the built-in ones. */
  readonly holidays?: Holidays | undefined;
  /** Digest of the house style with its fonts: letters of another style are not kept. */
  readonly styleDigest?: string;
  /** Pattern of the file names, `{number}-{purchaser}`. */
  readonly naming?: string;
  /** Pattern of the numbers of rows that have none, `FW-{yyyy}-{seq:4}`. */
  readonly numbering?: string;
  /** Folder of the register of numbers, shared by whoever draws from it; inside the output folder by default. */
  readonly register?: string;
  /** Register in which the letters are entered as issued; its numbers are drawn from it, too. */
  readonly issue?: string;
  /** The part of the table to make: `index` of `count`, from 1. */
  readonly shard?: Shard;
  /** Go on where an earlier run stopped. */
  readonly resume?: boolean;
  /** Make only the rows that failed before. */
  readonly onlyFailed?: boolean;
  /** Find out everything, write nothing. */
  readonly dryRun?: boolean;
  /** One ZIP file instead of a folder of letters. */
  readonly zip?: boolean;
  /** Overwrite a DOCX that somebody edited. */
  readonly force?: boolean;
  /** Letters made at a time; the number of cores by default. */
  readonly jobs?: number;
  /** Finish the letters under way, then stop. */
  readonly signal?: AbortSignal;
}

export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What became of a row. */
export interface RowReport {
  readonly sheet: string;
  readonly row: number;
  /** `kept`: finished by an earlier run; `skipped`: not this run's; `ready`: would be made (dry run). */
  readonly state: 'made' | 'failed' | 'kept' | 'skipped' | 'ready';
  readonly number?: string;
  /** Name of the files without their suffixes. */
  readonly name?: string;
  readonly files: readonly string[];
  readonly pages?: number;
  /** How each blank of a letter that was or would be made came by its content. */
  readonly readings?: readonly Reading[];
  readonly findings: readonly Finding[];
}

export interface BatchSummary {
  readonly rows: number;
  readonly made: number;
  readonly kept: number;
  readonly failed: number;
  readonly skipped: number;
  /** Whether a signal stopped the run. */
  readonly stopped: boolean;
  /** Files about the batch as a whole: manifest, copy of the table, ZIP. Paths. */
  readonly files: readonly string[];
}

/**
 * The course of a batch. `checked` comes for each row that is read, then `row` for each row that is finished or has
 * failed, and `end` last.
 */
export type BatchEvent =
  | { readonly type: 'start'; readonly rows: number; readonly findings: readonly Finding[] }
  | {
      readonly type: 'checked';
      readonly sheet: string;
      readonly row: number;
      readonly ok: boolean;
      /** Whether an earlier run finished the row. */
      readonly kept: boolean;
    }
  | { readonly type: 'making'; readonly rows: number }
  | ({ readonly type: 'row' } & RowReport)
  | ({ readonly type: 'end' } & BatchSummary);

/** A batch that cannot begin as it was asked for: wrong usage, with a sentence and a remedy. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  readonly text: Bilingual;
  /** Whether nothing is wrong but that somebody else is at work. */
  readonly busy: boolean;

  constructor(text: Bilingual, busy = false) {
    super(text.en);
    this.text = text;
    this.busy = busy;
  }
}
