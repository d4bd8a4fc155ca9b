import type { Bilingual } from '../model/bilingual.ts';
import { patternOf, type Reading } from '../readings.ts';
import { apart, say, type World } from './world.ts';

/** What a reader of a values file does not see: which default was taken, and what is not in the letter. */
const PARTS: readonly { readonly head: Bilingual; readonly holds: (reading: Reading) => boolean }[] = [
  { head: { zh: '取默认值：', en: 'Taken from a default:' }, holds: ({ from }) => from === 'default' },
  {
    head: { zh: '未填写，未写入：', en: 'Not filled in, so not in the letter:' },
    holds: ({ from }) => from === 'empty',
  },
  { head: { zh: '已填写，未写入：', en: 'Filled in, but not in the letter:' }, holds: isUnprinted },
];

/** Whether something was written that the letter does not print. */
function isUnprinted({ from, printed, steers }: Reading): boolean {
  return from === 'written' && printed === undefined && steers !== true;
}

/** The blanks of a letter that were not written, or were written and not printed, as text; empty where there are none. */
export function readingsText(world: World, readings: readonly Reading[]): string {
  return partsText(world, (holds) => byBlank(readings.filter(holds)).map((rows) => lineOf(world, rows)));
}

function partsText(
  world: World,
  linesOf: (holds: (reading: Reading) => boolean) => readonly string[],
): string {
  return PARTS.map(({ head, holds }) => {
    const lines = linesOf(holds).map((line) => `  ${line}\n`);
    return lines.length === 0 ? '' : `${say(world, head)}\n${lines.join('')}`;
  }).join('');
}

/** The same over many letters: each blank once, with the number of its letters. */
export class ReadingsTally {
  private readonly blanks = new Map<string, { readonly reading: Reading; letters: number }>();

  /** The readings of one letter. */
  add(readings: readonly Reading[]): void {
    for (const [first] of byBlank(readings.filter((reading) => PARTS.some(({ holds }) => holds(reading))))) {
      const { clause: _, ...reading } = first;
      const key = keyOf(reading);
      const known = this.blanks.get(key);
      if (known) known.letters++;
      else this.blanks.set(key, { reading: { ...reading, pointer: patternOf(reading.pointer) }, letters: 1 });
    }
  }

  text(world: World): string {
    const all = [...this.blanks.values()];
    return partsText(world, (holds) =>
      all
        .filter(({ reading }) => holds(reading))
        .map(({ reading, letters }) => {
          const count = say(world, {
            zh: `${letters} 份`,
            en: `${letters} ${letters === 1 ? 'letter' : 'letters'}`,
          });
          return apart(world, [lineOf(world, [reading]), count]);
        }),
    );
  }
}

/** The rows of a list have a line together where all is alike but the row. */
function byBlank(readings: readonly Reading[]): readonly (readonly [Reading, ...Reading[]])[] {
  const groups = new Map<string, [Reading, ...Reading[]]>();
  for (const reading of readings) {
    const key = keyOf(reading);
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  return [...groups.values()];
}

function keyOf({ pointer, written, read, clause }: Reading): string {
  return JSON.stringify([patternOf(pointer), written, read, clause]);
}

function lineOf(world: World, [first, ...others]: readonly [Reading, ...Reading[]]): string {
  const rows = [first, ...others]
    .flatMap(({ pointer }) => /\/(\d+)(?:\/|$)/.exec(pointer)?.[1] ?? [])
    .map((row) => Number(row) + 1);
  const name = [...patternOf(first.pointer).slice(1).split('/')]
    .filter((segment) => segment !== '*')
    .join('.');
  const value = first.printed ?? first.read ?? first.written;
  const named = say(world, { zh: `${first.title.zh}（${name}）`, en: `${first.title.en} (${name})` });
  const inRows =
    rows.length === 0 ? '' : say(world, { zh: `第 ${rows.join('、')} 行`, en: `row ${rows.join(', ')}` });
  const shown = value === undefined ? '' : say(world, { zh: `：${value}`, en: `: ${value}` });
  return apart(world, [`${named}${shown}`, inRows, clauseText(world, first.clause)]);
}

const PARTS_OF_LETTER: Readonly<Record<string, string>> = { 首部: 'heading', 签署栏: 'signature block' };

function clauseText(world: World, clause: string | undefined): string {
  if (clause === undefined) return '';
  const part = PARTS_OF_LETTER[clause];
  return part === undefined
    ? say(world, { zh: `条款 ${clause}`, en: `clause ${clause}` })
    : say(world, { zh: clause, en: part });
}
