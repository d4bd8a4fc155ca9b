import type { Bilingual } from '../model/bilingual.ts';
import type { WrittenUnit } from '../model/duration.ts';
import { UNIT_NAMES, type WrittenDuration } from './duration-text.ts';
import { FIGURE, ownFigure } from './own-figure.ts';
import type { Reading } from './type.ts';

/** What a remedy needs to know of a blank: its units, an example, and its reader. */
export interface Asked {
  readonly units: readonly WrittenUnit[];
  readonly sample: string;
  readonly read: (written: string) => Reading;
}

const PIECES = new RegExp(
  `${FIGURE}(?:个半)?(?:个?工作(?:日|天|小时|分钟)|分钟|个?小时|个?钟头|天|日|周|个?星期|个?季度|个?月|年)(?:半(?!年|天|小时|个))?`,
  'g',
);

/** The duration that the user wrote amid other words, else an example. */
export function figureAlone(raw: string | boolean, { read, sample }: Asked): Bilingual {
  const own = ownFigure(raw, PIECES, read) ?? sample;
  return { zh: `写一个数字和单位，例如 ${own}。`, en: `Write one value with its unit, such as ${own}.` };
}

/** For 1.5日 where days are whole: 36小时 where hours are allowed, else 1日 or 2日. */
export function wholeFigure({ value, unit }: WrittenDuration, asked: Asked): Bilingual {
  const below = Math.floor(Number(value));
  const smaller = unit === 'day' ? `${Number((Number(value) * 24).toFixed(3))}小时` : '';
  const possible = [smaller, ...[below, below + 1].map((whole) => `${whole}${UNIT_NAMES[unit].zh}`)].filter(
    (one) => one !== '' && asked.read(one).ok,
  );
  return possible.length > 0
    ? { zh: `改成 ${possible.join(' 或 ')}。`, en: `Write ${possible.join(' or ')}.` }
    : { zh: '改成整数，或改用小一级的单位。', en: 'Use a whole number, or a smaller unit.' };
}

/** Units that differ by the clock alone: whoever wrote one may have meant the other. */
const OTHER_CLOCK: Readonly<Partial<Record<WrittenUnit, WrittenUnit>>> = {
  day: 'workday',
  workday: 'day',
  hour: 'workhour',
  workhour: 'hour',
  minute: 'workminute',
  workminute: 'minute',
};

/** For 5天 where working days are counted: 5个工作日, if that is meant; otherwise an example. */
export function otherUnit({ value, unit }: WrittenDuration, { units, read, sample }: Asked): Bilingual {
  const other = OTHER_CLOCK[unit];
  const own = other === undefined || !units.includes(other) ? undefined : `${value}${UNIT_NAMES[other].zh}`;
  if (own !== undefined && read(own).ok)
    return {
      zh: `所指的是 ${own} 时，写 ${own}；不会自动换算。`,
      en: `If ${own} is meant, write ${own}; nothing is converted.`,
    };
  return {
    zh: `换成可用的单位，例如 ${sample}；不会自动换算。`,
    en: `Use one of these units, such as ${sample}; nothing is converted.`,
  };
}
