import { localTime } from '../../calendar/index.ts';
import { yamlDocument } from '../../load/data.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type {
  DateObjective,
  Objective,
  RatioObjective,
  RecurrenceObjective,
  TimerObjective,
} from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { engine } from '../frame.ts';
import type { LossBook } from '../shared/losses.ts';
import { attainmentQuery, promNumber, promString, ratioQuery } from '../shared/metrics.ts';
import { goTemplateText } from '../shared/quote.ts';
import { isTimer } from '../shared/scopes.ts';
import { oneLine, slug } from '../shared/text.ts';
import { nextDate } from '../shared/week.ts';
import { alertmanagerConfig, calendarNames } from './intervals.ts';

/** Prometheus with Alertmanager: rules over metrics that the service exports, see README.md. */
export const prometheus: Exporter = engine(
  {
    id: 'prometheus',
    name: 'Prometheus + Alertmanager',
    keeps: {
      zh: '超期告警（期限由服务按策略算好后导出）、达标率、比率和周期；工作时间内才通知；期限类承诺（如保修期）除外。',
      en: 'Overdue alerts (the service exports the deadline it computed from the policy), attainment, ratios and recurrences; notifications in business hours; not terms such as warranties.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book, hours }) => {
    const letter: Letter = {
      name: slug(policy.metadata.name, 'letter'),
      calendars: calendarNames(hours),
      timeZone: policy.spec.validity.timeZone,
    };
    const rules = policy.spec.objectives.flatMap((objective) => rulesOf(objective, letter, book));
    for (const week of hours)
      if (week.unusual.length > 0) book.loseCalendar(week.id, 'approximated', UNUSUAL);
    const groups = rules.length === 0 ? [] : [{ name: `pledge-${letter.name}`, rules }];
    return [
      { path: 'pledge.rules.yml', content: yamlDocument({ groups }) },
      { path: 'alertmanager.yml', content: yamlDocument(alertmanagerConfig(hours)) },
    ];
  },
);

/** Names of a letter as its alerts carry them. */
interface Letter {
  readonly name: string;
  /** By the id of the calendar. */
  readonly calendars: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const UNUSUAL: Bilingual = {
  zh: '个别日期的工作时间与当周同日不同，通知时段按通常时间。',
  en: 'Some dates have hours of their own; notifications keep to the usual ones.',
};
const SLIDING: Bilingual = {
  zh: 'Prometheus 按滑动窗口（月30日、季91日、年365日）统计，不是自然月、季、年。',
  en: 'Prometheus counts in sliding windows (30, 91, 365 days), not in calendar months, quarters and years.',
};
const TERM: Bilingual = {
  zh: '期限类承诺不是可以持续采集的指标。',
  en: 'A term is not a metric that can be collected.',
};
const WHOLE_TERM: Bilingual = {
  zh: '整个承诺期的比率以一年的滑动窗口近似。',
  en: 'A ratio over the whole term is approximated by a sliding year.',
};

function rulesOf(objective: Objective, letter: Letter, book: LossBook): readonly unknown[] {
  if (objective.kind === 'term') {
    book.lose(objective, 'dropped', TERM);
    return [];
  }
  book.keep(objective);
  if (objective.kind === 'timer') return timerRules(objective, letter, book);
  if (objective.kind === 'date') return [dateRule(objective, letter)];
  book.lose(objective, 'approximated', SLIDING);
  return objective.kind === 'ratio'
    ? ratioRules(objective, letter, book)
    : recurrenceRules(objective, letter);
}

function timerRules(timer: TimerObjective, letter: Letter, book: LossBook): readonly unknown[] {
  const label = promString(timer.id);
  const overdue = alert(
    'PledgeOverdue',
    `pledge_oldest_deadline_timestamp_seconds{objective=${label}} < time()`,
    timer,
    {
      summary: `超过承诺时限：${timer.name}`,
      letter,
    },
  );
  const { attainment } = timer;
  if (!attainment) return [overdue];
  book.lose(timer, 'approximated', SLIDING);
  const record = `pledge:attainment:ratio_${attainment.window}`;
  const compare = attainment.op === 'gte' ? '<' : '>';
  return [
    overdue,
    {
      record,
      expr: attainmentQuery(timer.id, attainment.window),
      labels: { objective: templateFree(timer.id) },
    },
    alert(
      'PledgeAttainmentMissed',
      `${record}{objective=${label}} * 100 ${compare} ${promNumber(attainment.targetPercent)}`,
      timer,
      { summary: `达标率未达承诺的${attainment.targetPercent}%：${timer.name}`, letter },
    ),
  ];
}

function ratioRules(ratio: RatioObjective, letter: Letter, book: LossBook): readonly unknown[] {
  if (ratio.window === 'term') book.lose(ratio, 'approximated', WHOLE_TERM);
  const window = ratio.window === 'term' ? 'year' : ratio.window;
  const record = `pledge:indicator:ratio_${window}`;
  const factor = ratio.target.unit === 'permille' ? 1000 : 100;
  const compare = ratio.op === 'gte' ? '<' : '>';
  return [
    { record, expr: ratioQuery(ratio.id, window), labels: { objective: templateFree(ratio.id) } },
    alert(
      'PledgeRatioMissed',
      `${record}{objective=${promString(ratio.id)}} * ${factor} ${compare} ${promNumber(ratio.target.value)}`,
      ratio,
      { summary: `未达承诺的比率：${ratio.name}（${ratio.indicator}）`, letter },
    ),
  ];
}

const DAYS: Readonly<Record<RecurrenceObjective['every']['unit'], number>> = {
  day: 1,
  month: 31,
  quarter: 92,
  year: 366,
};

function recurrenceRules(recurrence: RecurrenceObjective, letter: Letter): readonly unknown[] {
  const days = Math.max(1, Math.round(Number(recurrence.every.value) * DAYS[recurrence.every.unit]));
  const done = `increase(pledge_done_total{objective=${promString(recurrence.id)}}[${days}d])`;
  return [
    // Increase extrapolates: half an occurrence of tolerance keeps 0.98 from counting as none.
    alert('PledgeRecurrenceMissed', `${done} < ${promNumber(recurrence.target.value)} - 0.5`, recurrence, {
      summary: `未按承诺的周期进行：${recurrence.name}`,
      letter,
    }),
  ];
}

/** Due at 24:00 of the date, until the service counts it as done. */
function dateRule(objective: DateObjective, letter: Letter): unknown {
  const midnight = localTime(nextDate(objective.date), '00:00', letter.timeZone);
  const end = midnight === undefined ? 'NaN' : String(Date.parse(midnight) / 1000);
  const done = `pledge_done_total{objective=${promString(objective.id)}} > 0`;
  return alert('PledgeOverdue', `vector(time()) > ${end} unless on() (${done})`, objective, {
    summary: `超过承诺的日期：${objective.name}`,
    letter,
  });
}

function alert(
  name: string,
  expr: string,
  objective: Objective,
  { summary, letter }: { readonly summary: string; readonly letter: Letter },
): unknown {
  const business = isTimer(objective) && objective.target.clock === 'business';
  const calendar = business ? letter.calendars.get(objective.target.calendar ?? '') : undefined;
  const text = (value: string): string => goTemplateText(oneLine(value));
  return {
    alert: name,
    expr,
    labels: {
      objective: templateFree(objective.id),
      letter: letter.name,
      severity: 'warning',
      ...(calendar === undefined ? {} : { pledge_calendar: calendar }),
    },
    annotations: {
      summary: text(summary),
      description: text(`条款 ${objective.source.clause}：${objective.source.sentence}`),
    },
  };
}

/** Labels of rules are templates too. */
function templateFree(text: string): string {
  return goTemplateText(oneLine(text));
}
