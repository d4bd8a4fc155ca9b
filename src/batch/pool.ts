import { extname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { pagedFormats } from '../formats.ts';
import type { FontSet } from '../render/pdf/index.ts';
import { fault } from './fault.ts';
import type { LetterJob, LetterResult, MakerSetup } from './maker.ts';

/** What a worker is told at its start. Font bytes are shared, not copied. */
export interface WorkerSetup extends Omit<MakerSetup, 'fonts' | 'prepare'> {
  readonly fonts: FontSet;
  readonly prepare: Omit<MakerSetup['prepare'], 'kinds'>;
  /** A source of kinds cannot travel; its folders can. */
  readonly folders: readonly string[];
}

/** Something that makes letters, `width` of them at a time. */
export interface Executor {
  readonly width: number;
  run(job: LetterJob): Promise<LetterResult>;
  close(): Promise<void>;
}

/** Rows below which starting threads, and warming each of them up, takes longer than the letters (measured). */
const FEW = 40;
/** Megabytes of V8's heap in a worker. Letters need some 40; one that needs more than this fails alone. */
const OLD_SPACE = 256;
const YOUNG_SPACE = 8;
/**
 * V8 lets its heap grow to several times what lives in it before it looks for garbage. A batch leaves much garbage
 * and keeps little: looking after 30 % keeps its memory below 200 MB for a few hundredths of its speed.
 */
const HEAP_GROWTH = '--heap-growing-percent=30';

/** Workers over the cores, or this very thread where they would not pay. */
export async function createExecutor(setup: MakerSetup, jobs: number, rows: number): Promise<Executor> {
  setFlagsFromString(HEAP_GROWTH);
  const { kinds, ...prepare } = setup.prepare;
  if (jobs <= 1 || rows < FEW || !kinds.folders) {
    const { createMaker } = await import('./maker.ts');
    return { width: 1, run: createMaker(setup), close: async () => undefined };
  }
  const { fonts, ...rest } = setup;
  const shared = pagedFormats(setup.formats).length > 0 ? sharedFonts(await fonts()) : NO_FONTS;
  return workerPool({ ...rest, prepare, folders: kinds.folders, fonts: shared }, Math.min(jobs, rows));
}

const NO_FONTS = { builtIn: {} } as FontSet; // Never read: no PDF is wanted.

/** Font bytes in memory that all threads see. */
function sharedFonts({ builtIn, own }: FontSet): FontSet {
  const entries = Object.entries(builtIn).map(([name, bytes]) => [name, sharedBytes(bytes)] as const);
  return {
    builtIn: Object.fromEntries(entries) as FontSet['builtIn'],
    ...(own ? { own: own.map((font) => ({ ...font, bytes: sharedBytes(font.bytes) })) } : {}),
  };
}

function sharedBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

interface Waiting {
  readonly job: LetterJob;
  readonly resolve: (result: LetterResult) => void;
}

function workerPool(setup: WorkerSetup, width: number): Executor {
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  const busy = new Map<Worker, Waiting>();
  const queue: Waiting[] = [];
  let closing = false;

  const next = (worker: Worker): void => {
    const waiting = queue.shift();
    if (!waiting) {
      idle.push(worker);
      return;
    }
    busy.set(worker, waiting);
    worker.postMessage(waiting.job);
  };
  const settle = (worker: Worker, result: LetterResult): void => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    waiting?.resolve(result);
  };
  const start = (): void => {
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE, maxYoungGenerationSizeMb: YOUNG_SPACE },
    });
    alive.add(worker);
    let reason: unknown = new Error('the worker stopped');
    worker.on('message', (result: LetterResult) => {
      settle(worker, result);
      next(worker);
    });
    worker.on('error', (error) => {
      reason = error;
    });
    // A worker that dies (out of memory) takes its letter with it, not the batch.
    worker.on('exit', () => {
      alive.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      const died = busy.has(worker);
      settle(worker, { ok: false, findings: [fault(reason)], files: [] });
      if (!closing && died) start();
    });
    next(worker);
  };
  for (let index = 0; index < width; index++) start();
  return {
    width,
    run: (job) =>
      new Promise((resolve) => {
        queue.push({ job, resolve });
        const worker = idle.pop();
        if (worker) next(worker);
      }),
    async close() {
      closing = true;
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
