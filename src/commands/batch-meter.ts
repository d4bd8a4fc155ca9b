import { CLEAR_LINE } from './terminal.ts';
import { say, type World } from './world.ts';

/** Off a terminal a line comes after this many letters. */
const EVERY = 100;

/**
 * One moving line with count, rate and time left on a terminal, a plain line now and then elsewhere. `now` gives
 * milliseconds.
 */
export class Meter {
  private total = 0;
  private done = 0;
  private bad = 0;
  private since = 0;
  private drawn = 0;
  private label = { zh: '', en: '' };
  private readonly world: World;
  private readonly now: () => number;

  constructor(world: World, now: () => number) {
    this.world = world;
    this.now = now;
  }

  begin(total: number, label: { zh: string; en: string }): void {
    this.clear();
    this.total = total;
    this.label = label;
    this.done = 0;
    this.bad = 0;
    this.since = this.now();
  }

  step(ok: boolean): void {
    this.done++;
    if (!ok) this.bad++;
    const { io } = this.world;
    const last = this.done === this.total;
    if (io.color) {
      const time = this.now();
      if (!last && time - this.drawn < 100) return;
      this.drawn = time;
      io.err(`${CLEAR_LINE}${this.line()}`);
    } else if (last || this.done % EVERY === 0) io.err(`${this.line()}\n`);
  }

  clear(): void {
    if (this.world.io.color && this.drawn > 0) this.world.io.err(CLEAR_LINE);
  }

  private line(): string {
    const seconds = (this.now() - this.since) / 1000;
    const rate = seconds > 0 ? this.done / seconds : 0;
    const left = rate > 0 ? Math.ceil((this.total - this.done) / rate) : 0;
    const { zh, en } = this.label;
    const bad = this.bad;
    return say(this.world, {
      zh: `${zh} ${this.done}/${this.total}${bad > 0 ? `，${bad} 行有问题` : ''}，每秒 ${rate.toFixed(1)}${left > 0 ? `，约剩 ${duration(left)}` : ''}`,
      en: `${en} ${this.done}/${this.total}${bad > 0 ? `, ${bad} failed` : ''}, ${rate.toFixed(1)}/s${left > 0 ? `, ${duration(left)} left` : ''}`,
    });
  }
}

function duration(seconds: number): string {
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${part(seconds % 60)}`;
}
