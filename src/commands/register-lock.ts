import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from '../io/lock.ts';
import { sweep } from '../register/index.ts';
import { say, type World } from './world.ts';

/** Between two looks at a lock of this machine, in milliseconds. */
const PAUSE = 50;

/**
 * Does something while nobody else writes to a register. Another process of this machine is waited for; one of another host
 * is told, and nothing is done.
 */
export async function underLock<Result>(
  world: World,
  folder: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  for (;;) {
    const held = await lock(join(folder, '.lock'));
    if ('release' in held) {
      try {
        await sweep(folder);
        return await work();
      } finally {
        await held.release();
      }
    }
    const { host, pid } = held.heldBy;
    if (host !== hostname()) {
      world.io.err(
        `✗ ${say(world, { zh: `${host} 上的另一次运行（进程 ${pid}）正在使用登记簿 ${folder}，什么也没有做。请等它结束；那台机器若已停止，半分钟后再试。`, en: `Another run on ${host} (process ${pid}) is at work on the register ${folder}; nothing was done. Wait for it; if that machine has stopped, try again in half a minute.` })}\n`,
      );
      return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
