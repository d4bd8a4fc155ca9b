import type { Bilingual } from '../model/bilingual.ts';
import { type Finding, failure } from '../model/finding.ts';

/** Findings of working time. All of them stop the question that was asked. */
function error(code: Finding['code'], message: Bilingual, hint: Bilingual): Finding {
  return { code, severity: 'error', message, hint };
}

/** A date on which the calendar is silent. */
export function uncovered(
  id: string,
  date: string,
  coverage: { readonly from: string; readonly to: string },
) {
  return failure([
    error(
      'CALENDAR-COVERAGE',
      {
        zh: `工作日历“${id}”只覆盖 ${coverage.from} 至 ${coverage.to}，无法确定 ${date} 是否工作。`,
        en: `Calendar "${id}" covers ${coverage.from} to ${coverage.to} only, so ${date} cannot be counted.`,
      },
      {
        zh: '国务院办公厅通常在每年 11 月公布下一年的放假安排；请在数据更新后重算，或改用自备的日历文件。',
        en: 'The official list of the next year appears each November; update the data, or give a calendar file of your own.',
      },
    ),
  ]);
}

/** What can be wrong with a time. */
type Fault = 'form' | 'date' | 'year' | 'time' | 'offset' | 'zone';

const FAULTS: Readonly<Record<Fault, (shown: string) => Bilingual>> = {
  form: (shown) => ({ zh: `“${shown}”不是时间的写法。`, en: `"${shown}" is not a time.` }),
  date: (shown) => ({
    zh: `“${shown}”中的日期不存在。`,
    en: `The date in "${shown}" does not exist.`,
  }),
  year: (shown) => ({
    zh: `“${shown}”的年份不在 1900 至 2199 之间。`,
    en: `The year of "${shown}" is not between 1900 and 2199.`,
  }),
  time: (shown) => ({
    zh: `“${shown}”中的钟点不存在。`,
    en: `The time of day in "${shown}" does not exist.`,
  }),
  offset: (shown) => ({ zh: `时间“${shown}”缺少时区偏移。`, en: `The time "${shown}" has no offset.` }),
  zone: (shown) => ({
    zh: `“${shown}”的时区偏移不在 -12:00 至 +14:00 之间。`,
    en: `The offset of "${shown}" is not between -12:00 and +14:00.`,
  }),
};

const IN_FULL = {
  zh: '请写成 2026-09-30T17:30:00+08:00 这样带时区偏移的时间。',
  en: 'Write it with its offset, such as 2026-09-30T17:30:00+08:00.',
};
/** What to do where the form of the time is right and one part of it is not. */
const REMEDIES: Readonly<Partial<Record<Fault, Bilingual>>> = {
  date: { zh: '请改正年月日。', en: 'Correct the year, month or day.' },
  year: { zh: '请改正年份。', en: 'Correct the year.' },
  time: {
    zh: '请写 00:00 至 24:00 之间的钟点。',
    en: 'Write a time of day between 00:00 and 24:00.',
  },
  zone: { zh: '中国的时间写 +08:00。', en: 'Times in China end in +08:00.' },
};

/** A time that lacks its offset, or is no time at all. */
export function badInstant(text: string, fault: Fault) {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return failure([error('TIME-OFFSET', FAULTS[fault](shown), REMEDIES[fault] ?? IN_FULL)]);
}

export function badZone(zone: string): Finding {
  return error(
    'CALENDAR-ZONE',
    { zh: `时区“${zone}”不存在。`, en: `There is no time zone "${zone}".` },
    {
      zh: '请使用 IANA 时区名称，大小写一致，例如 Asia/Shanghai。',
      en: 'Use an IANA name in its exact spelling, such as Asia/Shanghai.',
    },
  );
}

export function badCalendar(message: Bilingual, hint: Bilingual): Finding {
  return error('CALENDAR-INVALID', message, hint);
}

/** A target that cannot be counted as it stands. */
export function badTarget(message: Bilingual, hint: Bilingual) {
  return failure([error('POLICY-OBJECTIVE', message, hint)]);
}

/** Days of known years on which a file of the user's differs from the built-in data. */
export function overridden(dates: readonly string[]): Finding {
  const shown = dates.slice(0, 6).join('、') + (dates.length > 6 ? ` 等 ${dates.length} 天` : '');
  return {
    code: 'CALENDAR-CHANGED',
    severity: 'info',
    message: {
      zh: `放假文件与内置数据不同，以文件为准：${shown}。`,
      en: `The holiday file differs from the built-in data and wins: ${dates.slice(0, 6).join(', ')}${dates.length > 6 ? ` and others, ${dates.length} days` : ''}.`,
    },
  };
}
