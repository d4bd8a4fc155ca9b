import { numberOf } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse, TEXT_COLUMN } from './type.ts';

const HOUR = '(\\d{1,2}|[零〇一二三四五六七八九十]{1,3})';
const CLOCK = new RegExp(
  `^(?:${HOUR}(?::(\\d{2})(?::00)?|[时点](?:钟|整)?(?:(半)|(一刻|三刻)|(\\d{1,2}|[零〇一二三四五六七八九十]{1,3})分?)?))$`,
);
const HALF_DAY = /^(凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜里|AM|PM)|(AM|PM)$/i;
const NEXT_DAY = /^(?:次日|翌日|第二天|第二日)/;

/** 时刻: `HH:MM` of a 24-hour clock, up to 24:00; `次日` where the node lets a night shift end on the next day. */
export const timeBlank: BlankType = {
  keyword: 'time',
  of(schema) {
    const mayBeNextDay = (schema.time as { readonly nextDay?: boolean }).nextDay === true;
    const allowed = mayBeNextDay
      ? { zh: '00:00～24:00，跨夜的写“次日06:00”', en: '00:00 to 24:00; of the next day 次日06:00' }
      : { zh: '00:00～24:00', en: '00:00 to 24:00' };
    const sample = exampleOf(schema) ?? '09:00';
    return {
      read: (raw) => read(raw, mayBeNextDay, sample),
      allowed,
      sample,
      unit: '',
      input: { kind: 'time' },
      column: TEXT_COLUMN,
    };
  },
};

function read(raw: string | boolean, mayBeNextDay: boolean, sample: string): Reading {
  const text = compact(String(raw)) ?? '';
  const nextDay = NEXT_DAY.test(text);
  const clock = nextDay && !mayBeNextDay ? undefined : clockOf(text.replace(NEXT_DAY, ''));
  if (!clock)
    return refuse(
      'BLANK-TIME',
      { zh: `写的是“${quote(raw)}”，不是一天里的时刻。`, en: `“${quote(raw)}” is not a time of day.` },
      nextDay && !mayBeNextDay ? SAME_DAY : hintOf(text.replace(NEXT_DAY, ''), sample),
    );
  const time = textOf(clock);
  const note = HALF_DAY.test(text)
    ? { zh: `“${quote(raw)}”读作 ${time}。`, en: `“${quote(raw)}” was read as ${time}.` }
    : undefined;
  return readAs(nextDay ? { type: 'time', time, nextDay } : { type: 'time', time }, note);
}

const SAME_DAY = { zh: '本项只写当天的时刻。', en: 'This blank takes a time of the same day.' };

/** What to write: the time that the figures say, or each of the two that they may say; else an example. */
function hintOf(text: string, sample: string): Bilingual {
  const meant = [...new Set(clocksMeant(text).map(textOf))];
  if (meant.length === 0 || meant.length > 2)
    return {
      zh: `用 24 小时制写，例如 ${sample}；一天结束写 24:00。`,
      en: `Write it as ${sample}; the end of a day is 24:00.`,
    };
  return {
    zh: `用 24 小时制写：${meant.join(' 或 ')}。`,
    en: `Write it on a 24-hour clock: ${meant.join(' or ')}.`,
  };
}

const WITHIN = /(?<![\d:])\d{1,2}(?::\d{2}|[点时](?:半|[一三]刻|\d{1,2}分)?)(?![\d:])/g;

/** 9.30, 0930 and 9点半左右 are one time; 9 is one of two, and so is twelve at night. */
function clocksMeant(text: string): readonly Clock[] {
  const bare = HALF_DAY.test(text) ? text.replace(HALF_DAY, '') : text;
  const [, hour, minute = '0'] =
    /^(\d{1,2})[.;,·':](\d{2})$/.exec(bare) ?? /^(\d{1,2})(\d{2})?[点时]?$/.exec(bare) ?? [];
  if (hour === undefined) {
    const word = HALF_DAY.exec(text)?.[0] ?? '';
    return [...text.matchAll(WITHIN)].flatMap(([piece]) => clockOf(`${word}${piece}`) ?? []);
  }
  const clock = within(Number(hour), Number(minute), undefined);
  if (!clock) return [];
  if (clock.hour === 12 && /晚|夜|凌晨/.test(text)) return [MIDNIGHT, { ...MIDNIGHT, hour: 24 }];
  return minute === '0' || HALF_DAY.test(text) ? bothHalves(clock) : [clock];
}

const MIDNIGHT: Clock = { hour: 0, minute: 0 };

/** A figure of a 12-hour clock in the morning and in the afternoon. */
function bothHalves({ hour, minute }: Clock): readonly Clock[] {
  if (hour === 0 || hour > 12) return [{ hour, minute }];
  return [hour % 12, (hour % 12) + 12].map((one) => ({ hour: one, minute }));
}

function textOf({ hour, minute }: Clock): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(hour)}:${two(minute)}`;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

function clockOf(text: string): Clock | undefined {
  const [word, suffix] = [HALF_DAY.exec(text)?.[1], HALF_DAY.exec(text)?.[2]];
  const match = CLOCK.exec(text.replace(HALF_DAY, '').replace(/^\./, ''));
  if (!match)
    return /^\d{1,2}$/.test(text.replace(HALF_DAY, '')) && (word ?? suffix)
      ? onlyHour(text, word ?? suffix)
      : undefined;
  const [, hours = '', figures, half, quarter, spoken] = match;
  const minute = figures ?? (half ? '30' : quarter ? (quarter === '一刻' ? '15' : '45') : (spoken ?? '0'));
  return within(numberOf(hours), numberOf(minute), word ?? suffix);
}

/** 9am. */
function onlyHour(text: string, word: string | undefined): Clock | undefined {
  return /[ap]m/i.test(word ?? '') ? within(numberOf(text.replace(HALF_DAY, '')), 0, word) : undefined;
}

/** A 12-hour figure with the word for its half of the day; twelve at night and 12 a.m. are read in two ways and refused. */
function within(
  hour: number | undefined,
  minute: number | undefined,
  word: string | undefined,
): Clock | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  if (word === undefined) return { hour, minute };
  if (/^(?:am|pm)$/i.test(word) && (hour === 0 || hour >= 12))
    return hour > 12 && hour < 24 && /pm/i.test(word) ? { hour, minute } : undefined;
  if (/下午|傍晚|晚|夜|pm/i.test(word)) return afternoon(hour, minute, word);
  if (word === '中午')
    return hour === 11 || hour === 12 || hour === 13
      ? { hour, minute }
      : hour === 1
        ? { hour: 13, minute }
        : undefined;
  return hour < 12 ? { hour, minute } : undefined;
}

function afternoon(hour: number, minute: number, word: string): Clock | undefined {
  if (hour === 0 || hour === 24 || (hour === 12 && word !== '下午') || /夜/.test(word)) return undefined;
  return { hour: hour < 12 ? hour + 12 : hour, minute };
}
