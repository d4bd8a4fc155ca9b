import type { Bilingual } from '../../model/bilingual.ts';

/** Why an item is lost, said once for all engines. */
export const REASONS = {
  workdaysAsMinutes: {
    zh: '该引擎只会从事件发生时起累计工作分钟，不会“次日起算、末日下班时到期”。',
    en: 'The engine only adds business minutes from the event; it cannot count from the next day to close of business.',
  },
  daysAsMinutes: {
    zh: '该引擎从事件发生时起按每日24小时累计，不会算到末日终了。',
    en: 'The engine adds 24 hours a day from the event and does not run to the end of the last day.',
  },
  lastDayStays: {
    zh: '最后一日遇休息日依法顺延（民法典第二百零三条），该引擎不顺延，显示的期限会早于承诺，至多早一个连休假期。',
    en: 'A last day off moves to the next working day (Civil Code art. 203); the engine leaves it where it falls, so its deadline is earlier than promised by up to a run of days off.',
  },
  fractionOfMinute: {
    zh: '该引擎不接受不足一分钟的数值，已向下取整。',
    en: 'The engine takes no fraction of a minute; the value was rounded down.',
  },
  calendarUnknown: {
    zh: '承诺所用的工作日历不在策略中，无法计算工作时间。',
    en: 'The working calendar of this promise is not in the policy, so business time cannot be counted.',
  },
  calendarUncovered: {
    zh: '承诺生效之后没有任何日期在工作日历的覆盖范围内，引擎会把每一天都当作普通日。',
    en: 'The calendar covers no date after the letter takes effect; the engine would take every day for an ordinary one.',
  },
  noHolidays: {
    zh: '该引擎只有每周工作时间，没有节假日和调休，节假日也照常计时。',
    en: 'The engine knows weekly hours only, no holidays and no make-up workdays: its time runs through holidays too.',
  },
  roundTheClock: {
    zh: '该引擎按7×24小时计时，不识别工作时间。',
    en: 'The engine counts round the clock and knows no business time.',
  },
  rollsAtClosing: {
    zh: '时间恰好在下班时用完的，该引擎会显示为下一次上班时，因此少给一分钟：到期时刻不晚于承诺，跨过休息时间的会早到上次下班前。',
    en: 'Where time runs out exactly at closing, the engine would show the next opening: it gets one minute less, so that it is never late; a deadline just after an opening then comes before the last closing.',
  },
  oneWindow: {
    zh: '该引擎每日只有一段工作时间，午休时间也计入。',
    en: 'The engine has one window a day: breaks count as working time.',
  },
  wholeHours: {
    zh: '该引擎只有整点的工作时间，不是整点的上下班时间向外取整。',
    en: 'The engine knows whole hours only: opening hours are rounded outward.',
  },
  lastDayOff: {
    zh: '末日为休息日的，该引擎不会顺延到下一个工作日。',
    en: 'The engine does not move a last day off to the next working day.',
  },
  dayCells: {
    zh: '按日的时限用每日第一分钟计数，到末日终了；事件发生在零点第一分钟内的，早一日。',
    en: 'Days are counted by the first minute of each, to the end of the last; for an event within the first minute after midnight the deadline is a day early.',
  },
  ownTicket: {
    zh: '该引擎的一张工单容不下此项时限，已单独成为一条策略：把这一阶段建成单独的（子）工单并套用它。',
    en: 'One ticket of the engine cannot hold this deadline as well; it became a policy of its own, to be used on a separate (child) ticket for this stage.',
  },
  partly: {
    zh: '在部分类型或级别中，同一位置已由更具体的承诺占用。',
    en: 'For some request types or severities the place is taken by a more specific promise.',
  },
  condition: {
    zh: '适用条件是文字，需由管理员在引擎中把它变成匹配条件（或手工打标签）。',
    en: 'The condition is prose: the administrator has to turn it into a match of the engine (or set the tag by hand).',
  },
  pause: {
    zh: '暂停计时的事由和上限由工单状态近似，引擎不核对理由，也不限制暂停时长。',
    en: 'Pauses are approximated by ticket states: the engine checks neither the reason nor the longest pause.',
  },
  extension: {
    zh: '引擎不支持经批准的延期，需人工改期限。',
    en: 'The engine knows no approved extension; the deadline has to be changed by hand.',
  },
  attainment: {
    zh: '达标率不在引擎的时限设置中，需用引擎的报表另行统计。',
    en: "Attainment is not part of the engine's deadline; judge it from the engine's reports.",
  },
  startEvent: {
    zh: '引擎的计时从工单建立起算，承诺的起算事件另有约定时须在该事件发生时建单。',
    en: 'The engine starts at the creation of the ticket; create the ticket when the promised start event happens.',
  },
  notTimer: {
    zh: '工单引擎只管单件时限，比率、周期和期限类承诺没有位置。',
    en: 'A ticket engine holds deadlines of single cases only; ratios, recurrences and terms have no place in it.',
  },
  tooManySeverities: {
    zh: '该引擎只有四个优先级，更多的级别放不下。',
    en: 'The engine has four priorities only; further severities do not fit.',
  },
  coverageEnds: {
    zh: '非工作日逐日列出，只到日历覆盖范围的末日为止；其后请用新一年的放假安排重新导出。',
    en: "Non-working dates are listed one by one and end with the calendar's coverage; export again when the next year's arrangement is known.",
  },
  calendarByHand: {
    zh: '该引擎的工作时间和节假日没有接口，需按清单手工录入。',
    en: 'The engine has no interface for business hours and holidays; they are entered by hand from the list.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Reason: some dates have hours that the engine cannot give them. */
export function unusualDates(dates: readonly string[]): Bilingual {
  const shown = dates.slice(0, 5).join('、');
  const more = dates.length > 5 ? ` (+${dates.length - 5})` : '';
  return {
    zh: `该引擎不能单独设置某一天的工作时间，下列日期的时间与当周同日不同：${shown}${more}。`,
    en: `The engine cannot set the hours of a single date; these dates differ from their weekday: ${shown}${more}.`,
  };
}

/** Reason: due dates are late by up to so many minutes. */
export function lateBy(minutes: number, reasons: readonly Bilingual[]): Bilingual {
  return {
    zh: `${joined(reasons, 'zh')}引擎显示的期限会晚于承诺，最多晚${minutes}分钟。`,
    en: `${joined(reasons, 'en')}The deadline that the engine shows is later than promised, by up to ${minutes} minutes.`,
  };
}

/** Reason: due dates are early by up to so many minutes, usually by fewer. */
export function earlyBy(minutes: number, usually: number, reasons: readonly Bilingual[]): Bilingual {
  return {
    zh: `${joined(reasons, 'zh')}导出值不晚于承诺，最多早${minutes}分钟，通常早${usually}分钟。`,
    en: `${joined(reasons, 'en')}It is never later than promised, but up to ${minutes} minutes earlier, usually ${usually}.`,
  };
}

/** Reason: the calendar ends before most promised due dates, so the difference cannot be told. */
export function unmeasured(compared: number, starts: number, reasons: readonly Bilingual[]): Bilingual {
  return {
    zh: `${joined(reasons, 'zh')}工作日历所余日期不足：${starts}个起算时刻中只有${compared}个能算出承诺的期限，与引擎的差异尚不能测定；请在公布新一年的放假安排后重新导出。`,
    en: `${joined(reasons, 'en')}Too few dates of the calendar are left: only ${compared} of ${starts} starts have a due date that can be computed, so the difference from the engine is not measured; export again when the next year's arrangement is known.`,
  };
}

function joined(reasons: readonly Bilingual[], language: 'zh' | 'en'): string {
  return reasons.map((reason) => reason[language] + (language === 'en' ? ' ' : '')).join('');
}

/** Reason: targets come in steps. */
export function stepsOf(minutes: number): Bilingual {
  return {
    zh: `该引擎的时限以${minutes}分钟为一档，向下取整。`,
    en: `The engine takes targets in steps of ${minutes} minutes, rounded down.`,
  };
}

/** Reason: the shortest target of the engine is longer than the promise. */
export function tooShort(least: number): Bilingual {
  return {
    zh: `该引擎的时限不少于${least}分钟，这项承诺更短：导出即会晚于承诺，因此不导出，须另行监控。`,
    en: `The engine takes no target below ${least} minutes and this promise is shorter: it would be late, so it is left out and has to be watched elsewhere.`,
  };
}

/** Reason: targets are bounded. */
export function limits(least: number, most: number | undefined): Bilingual {
  return {
    zh: `该引擎的时限不少于${least}分钟${most === undefined ? '' : `，不多于${most}分钟`}。`,
    en: `The engine takes no less than ${least} minutes${most === undefined ? '' : ` and no more than ${most}`}.`,
  };
}
