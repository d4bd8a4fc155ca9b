/** Entry of a worker thread: letters in, files out. */
import { parentPort, workerData } from 'node:worker_threads';
import { kindsOf } from '../kinds/disk.ts';
import { createMaker, type LetterJob, type MakerSetup } from './maker.ts';
import type { WorkerSetup } from './pool.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
const { fonts, folders, prepare, ...setup } = workerData as WorkerSetup;
const kinds = kindsOf(folders);
const maker = createMaker({
  ...setup,
  prepare: { ...prepare, kinds },
  fonts: async () => fonts,
} satisfies MakerSetup);

port.on('message', async (job: LetterJob) => {
  const result = await maker(job);
  const buffers = result.files
    .map(({ bytes }) => bytes.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
  port.postMessage(result, [...new Set(buffers)]);
});
