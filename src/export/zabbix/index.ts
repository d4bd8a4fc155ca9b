import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, RatioObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { engine } from '../frame.ts';
import { oneLine, shortLine, slug } from '../shared/text.ts';
import { LOADER } from './loader.ts';

/** Periods of `sla.create`; a ratio over the whole term is none of them. */
const PERIODS = { month: 2, quarter: 3, year: 4 } as const;

/** Zabbix: availability promised for each month, quarter or year, as SLAs over services that carry a tag. */
export const zabbix: Exporter = engine(
  {
    id: 'zabbix',
    name: 'Zabbix',
    keeps: {
      zh: '可用率（按自然月、季、年统计）；时限和其他比率不是服务的可用时间，放不下。',
      en: 'Availability by calendar month, quarter or year; deadlines and other ratios are no uptime of a service.',
    },
  },
  { calendar: 'none' },
  ({ policy, book }) => {
    const slas = policy.spec.objectives.flatMap((objective) => {
      if (objective.kind !== 'ratio' || objective.metric !== 'availability') {
        book.lose(objective, 'dropped', NOT_UPTIME);
        return [];
      }
      if (objective.window === 'term' || objective.op !== 'gte') {
        book.lose(objective, 'dropped', NO_PERIOD);
        return [];
      }
      book.keep(objective);
      book.lose(objective, 'approximated', PLANNED);
      return [slaOf(policy, objective, PERIODS[objective.window])];
    });
    return [
      { path: 'slas.json', content: `${JSON.stringify(slas, null, 2)}\n` },
      { path: 'load.sh', content: LOADER },
    ];
  },
);

const NOT_UPTIME: Bilingual = {
  zh: 'Zabbix 的 SLA 只统计服务的可用时间，不是可用率的承诺放不下。',
  en: 'An SLA of Zabbix counts the uptime of a service; what is no availability has no place there.',
};
const NO_PERIOD: Bilingual = {
  zh: 'Zabbix 按日、周、月、季、年统计不低于多少的可用率，此项不是。',
  en: 'Zabbix counts by day, week, month, quarter and year, at least so much; this is not of that kind.',
};
const PLANNED: Bilingual = {
  zh: '按承诺不计入的计划停机，须逐次写入 excluded_downtimes；应当运行的时间按全天计。',
  en: 'Planned downtime that does not count has to be entered in excluded_downtimes each time; all day counts as time that should be up.',
};

function slaOf(policy: Policy, { id, name, target, source }: RatioObjective, period: number): unknown {
  const percent = target.unit === 'permille' ? Number(target.value) / 10 : Number(target.value);
  return {
    name: shortLine(`${policy.metadata.title}·${name}`, 255),
    period,
    slo: percent,
    // Zabbix wants midnight in UTC.
    effective_date: Date.parse(`${policy.spec.validity.from}T00:00:00Z`) / 1000,
    timezone: policy.spec.validity.timeZone,
    status: 1,
    description: oneLine(`条款 ${source.clause}：${source.sentence}`),
    service_tags: [
      { tag: 'pledge', operator: 0, value: `${slug(policy.metadata.name, 'letter')}:${slug(id, 'sla')}` },
    ],
    schedule: [],
    excluded_downtimes: [],
  };
}
