import type { Prepared } from '../letter.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { isUnprinted, patternOf, type Reading, readingsOf } from '../readings.ts';
import { say, type World } from './world.ts';

/** What a reader of a values file does not see: which default was taken, and what is not in the letter. */
const PARTS: readonly {
  readonly head: Bilingual;
  readonly holds: (prepared: Prepared, reading: Reading) => boolean;
}[] = [
  {
    head: { zh: '取默认值：', en: 'Taken from a default:' },
    holds: (_, { from }) => from === 'default',
  },
  {
    head: { zh: '未填写，未写入：', en: 'Not filled in, so not in the letter:' },
    holds: (_, { from }) => from === 'empty',
  },
  {
    head: { zh: '已填写，未写入：', en: 'Filled in, but not in the letter:' },
    holds: isUnprinted,
  },
];

/** The blanks of a letter that were not written, or were written and not printed, as text; empty where there are none. */
export function readingsText(world: World, prepared: Prepared): string {
  const readings = readingsOf(prepared);
  return PARTS.map(({ head, holds }) => {
    const lines = byBlank(readings.filter((reading) => holds(prepared, reading)));
    return lines.length === 0
      ? ''
      : `${say(world, head)}\n${lines.map((rows) => `  ${line(world, rows)}\n`).join('')}`;
  }).join('');
}

/** The rows of a list have a line together where all is alike but the row. */
function byBlank(readings: readonly Reading[]): readonly (readonly [Reading, ...Reading[]])[] {
  const groups = new Map<string, [Reading, ...Reading[]]>();
  for (const reading of readings) {
    const key = JSON.stringify([patternOf(reading.pointer), reading.written, reading.read, reading.clause]);
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  return [...groups.values()];
}

function line(world: World, [first, ...others]: readonly [Reading, ...Reading[]]): string {
  const rows = [first, ...others]
    .flatMap(({ pointer }) => /\/(\d+)(?:\/|$)/.exec(pointer)?.[1] ?? [])
    .map((row) => Number(row) + 1);
  const name = [...patternOf(first.pointer).slice(1).split('/')]
    .filter((segment) => segment !== '*')
    .join('.');
  const value = first.printed ?? first.read ?? first.written;
  const named = say(world, { zh: `${first.title.zh}（${name}）`, en: `${first.title.en} (${name})` });
  const listed =
    rows.length === 0 ? '' : say(world, { zh: `第 ${rows.join('、')} 行`, en: `row ${rows.join(', ')}` });
  const shown = value === undefined ? '' : say(world, { zh: `：${value}`, en: `: ${value}` });
  return [`${named}${shown}`, listed, clauseText(world, first.clause)].filter(Boolean).join('　');
}

const PARTS_OF_LETTER: Readonly<Record<string, string>> = { 首部: 'heading', 签署栏: 'signature block' };

function clauseText(world: World, clause: string | undefined): string {
  if (clause === undefined) return '';
  const part = PARTS_OF_LETTER[clause];
  return part === undefined
    ? say(world, { zh: `条款 ${clause}`, en: `clause ${clause}` })
    : say(world, { zh: clause, en: part });
}
