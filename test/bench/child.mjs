/*
 * One contestant in a process of its own: `node child.mjs NAME` makes letters as it is told over IPC and answers with the
 * time; `node child.mjs NAME once FILE` makes one letter and ends.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [name, once, file] = process.argv.slice(2);
const paragraphs = JSON.parse(readFileSync(process.env.BENCH_PARAGRAPHS, 'utf8'));

async function open() {
  const ours = /^pledgekit (docx|pdf)( rendering)?$/.exec(name);
  if (ours) return (await import('./contestants/pledgekit.mjs')).open([ours[1]], ours[2] !== undefined);
  for (const module of ['docx', 'pdf']) {
    const { contestants } = await import(`./contestants/${module}.mjs`);
    if (Object.hasOwn(contestants, name)) return contestants[name](paragraphs);
  }
  throw new Error(`no contestant ${name}`);
}

const contestant = await open();
const make = async (index) => contestant.make(contestant.ready ? await contestant.ready(index) : index);

if (once) {
  writeFileSync(file, await make(1));
  await contestant.close?.();
} else {
  let size = 0;
  process.on('message', async ({ from, count }) => {
    if (count === 0) {
      await contestant.close?.();
      process.disconnect();
      return;
    }
    try {
      let time = 0;
      for (let index = from; index < from + count; index++) {
        const given = contestant.ready ? await contestant.ready(index) : index;
        const start = performance.now();
        size = (await contestant.make(given)).length;
        time += performance.now() - start;
      }
      process.send({ time, size, memory: memory(process.pid) });
    } catch (error) {
      process.send({ error: String(error?.message ?? error).split('\n')[0] });
    }
  });
  process.send({ ready: true });
}

/** Peak memory in MB of this process and of all that it started. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  const own = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  return children.reduce((sum, child) => sum + memory(child), own);
}
