import { formOf, nodeAt } from '../blanks/form.ts';
import { draft } from '../chinese/drafting.ts';
import type { LetterKind } from '../model/kind.ts';
import { blanksOf, type GroupValue, type TimeValue, type Value, valueAt } from '../model/value.ts';
import { requiredSentences, type Sentence } from './messages.ts';

/** Problems between blanks that are each right by themselves: opening hours, what needs them, the dates of the validity. */
export function relationProblems(kind: LetterKind, values: GroupValue): readonly Sentence[] {
  return [...hoursProblems(kind, values), ...validityProblems(kind, values)];
}

function hoursProblems(kind: LetterKind, values: GroupValue): readonly Sentence[] {
  const pointers = new Set(kind.manifest.policy.calendars.flatMap(({ hours }) => (hours ? [hours] : [])));
  return [...pointers].flatMap((pointer) => {
    const group = valueAt(values, pointer);
    if (group?.type === 'group') return orderProblem(group) ?? [];
    const node = nodeAt(formOf(kind), pointer);
    const needed = group === undefined && node !== undefined && runsOnBusinessClock(values);
    return needed ? requiredSentences(node, pointer) : [];
  });
}

/** A promise in working hours or working days means nothing without the hours that it counts by. */
function runsOnBusinessClock(values: GroupValue): boolean {
  return blanksOf(values).some((value) => value.type === 'duration' && value.duration.clock === 'business');
}

const DAY = 24 * 60;

/** The first thing that is wrong with opening hours and their break. */
function orderProblem({ fields }: GroupValue): Sentence | undefined {
  const [opens, closes] = [timeIn(fields.opens), timeIn(fields.closes)];
  if (!opens || !closes) return undefined;
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  if (to === from)
    return problemAt(closes, '与上班时间相同', 'is the opening time as well', {
      zh: '改正其中一个；全天写 00:00 至 24:00。',
      en: 'Correct one of them; all day is 00:00 to 24:00.',
    });
  if (to < from) return closesBeforeOpening(opens, closes);
  if (to > from + DAY)
    return problemAt(closes, '距上班时间超过 24 小时', 'lies more than 24 hours after the opening time', {
      zh: '改正下班时间。',
      en: 'Correct the closing time.',
    });
  const [start, end] = [timeIn(fields.breakStart), timeIn(fields.breakEnd)];
  return start && end ? breakProblem({ opens, closes, start, end }) : undefined;
}

function closesBeforeOpening(opens: TimeValue, closes: TimeValue): Sentence {
  const afternoon = minuteOf(closes) + DAY / 2;
  const hint =
    afternoon > minuteOf(opens) && afternoon <= DAY
      ? {
          zh: `是不是 ${clockOf(afternoon)}？时刻按 24 小时制写；跨夜的班次写“次日${closes.time}”。`,
          en: `${clockOf(afternoon)}? Times are on a 24-hour clock; a night shift ends at 次日${closes.time}.`,
        }
      : {
          zh: `改正时刻；跨夜的班次写“次日${closes.time}”。`,
          en: `Correct the times; a night shift ends at 次日${closes.time}.`,
        };
  return problemAt(
    closes,
    `早于上班时间 ${draft(opens)}`,
    `lies before the opening time ${opens.time}`,
    hint,
  );
}

interface Break {
  readonly opens: TimeValue;
  readonly closes: TimeValue;
  readonly start: TimeValue;
  readonly end: TimeValue;
}

function breakProblem({ opens, closes, start, end }: Break): Sentence | undefined {
  const hint = { zh: '改正午休的起止时刻。', en: 'Correct the times of the break.' };
  if (minuteOf(end) === minuteOf(start))
    return problemAt(end, '与午休开始相同', 'is the beginning of the break as well', hint);
  if (minuteOf(end) < minuteOf(start))
    return problemAt(
      end,
      `早于午休开始 ${draft(start)}`,
      `lies before the beginning of the break ${start.time}`,
      hint,
    );
  const outside = [start, end].find(
    (time) => minuteOf(time) < minuteOf(opens) || minuteOf(time) > minuteOf(closes),
  );
  if (outside)
    return problemAt(
      outside,
      `不在工作时间 ${draft(opens)} 至 ${draft(closes)} 之内`,
      `lies outside the hours ${opens.time} to ${closes.time}`,
      hint,
    );
  return minuteOf(start) === minuteOf(opens) && minuteOf(end) === minuteOf(closes)
    ? problemAt(start, '起的午休占满了全部工作时间', 'begins a break that takes all the hours', hint)
    : undefined;
}

function problemAt(
  time: TimeValue,
  zh: string,
  en: string,
  hint: { readonly zh: string; readonly en: string },
): Sentence {
  return {
    code: 'BLANK-TIME',
    pointer: time.pointer,
    message: { zh: `${time.title} ${draft(time)} ${zh}。`, en: `${draft(time)} ${en}.` },
    hint,
  };
}

function timeIn(value: Value | undefined): TimeValue | undefined {
  return value?.type === 'time' ? value : undefined;
}

function minuteOf({ time, nextDay = false }: TimeValue): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute + (nextDay ? DAY : 0);
}

function clockOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function validityProblems(kind: LetterKind, values: GroupValue): readonly Sentence[] {
  const { from, to } = kind.manifest.policy.validity;
  const [first, last] = [from, to].map((pointer) =>
    pointer === undefined ? undefined : valueAt(values, pointer),
  );
  if (first?.type !== 'date' || last?.type !== 'date' || last.date >= first.date) return [];
  return [
    {
      code: 'BLANK-DATE',
      pointer: last.pointer,
      message: {
        zh: `${last.title} ${draft(last)} 早于${first.title} ${draft(first)}。`,
        en: `${last.date} lies before ${first.date}, the first day of validity.`,
      },
      hint: {
        zh: `改成 ${draft(first)} 或者以后的日期。`,
        en: `Write ${first.date} or a later day.`,
      },
    },
  ];
}
