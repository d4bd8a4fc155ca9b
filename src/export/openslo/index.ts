import { yamlDocument } from '../../load/data.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Objective, Policy } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { engine } from '../frame.ts';
import type { LossBook } from '../shared/losses.ts';
import { promString } from '../shared/metrics.ts';
import { oneLine, shortLine, slug, uniqueNames } from '../shared/text.ts';

/** OpenSLO v1: attainment and ratios as SLOs of one service. */
export const openslo: Exporter = engine(
  {
    id: 'openslo',
    name: 'OpenSLO v1',
    keeps: {
      zh: '达标率和比率（低于100%的目标）；没有达标率的时限、周期和期限放不下，工作日历也放不下。',
      en: 'Attainment and ratios below 100 %; no deadlines without attainment, no recurrences, terms or calendars.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book }) => {
    const fresh = uniqueNames();
    const service = slug(policy.metadata.name, 'letter');
    const slos = policy.spec.objectives.flatMap((objective) =>
      sloOf(objective, policy, service, fresh, book),
    );
    const documents = [serviceOf(policy, service), ...slos];
    return [{ path: 'openslo.yaml', content: documents.map((one) => `---\n${yamlDocument(one)}`).join('') }];
  },
);

const NO_ATTAINMENT: Bilingual = {
  zh: '这项时限没有承诺达标率；OpenSLO 只表达比例，且目标必须低于100%。',
  en: 'No attainment is promised for this deadline; OpenSLO expresses proportions only, and below 100 %.',
};
const NOT_BELOW_100: Bilingual = {
  zh: 'OpenSLO 的目标必须大于0%且低于100%。',
  en: 'A target of OpenSLO has to be above 0 % and below 100 %.',
};
const NO_PROPORTION: Bilingual = {
  zh: '周期和期限不是比例，OpenSLO 无法表达。',
  en: 'Recurrences and terms are not proportions, so OpenSLO cannot express them.',
};
const DEADLINE_OUTSIDE: Bilingual = {
  zh: '时限本身只写在注释中：是否按时由服务按策略判断后计数。',
  en: 'The deadline itself is kept in an annotation only: the service judges each case by the policy and counts it.',
};
const WHOLE_TERM: Bilingual = {
  zh: '整个承诺期的比率以年为窗口。',
  en: 'A ratio over the whole term is given a window of a year.',
};

const DURATIONS = { month: '1M', quarter: '1Q', year: '1Y', term: '1Y' } as const;

interface Proportion {
  readonly window: keyof typeof DURATIONS;
  readonly percent: number;
  readonly good: string;
  readonly total: string;
}

function sloOf(
  objective: Objective,
  policy: Policy,
  service: string,
  fresh: (name: string) => string,
  book: LossBook,
): readonly unknown[] {
  const proportion = proportionOf(objective, book);
  if (!proportion) return [];
  const { window, percent, good, total } = proportion;
  if (!(percent > 0 && percent < 100)) {
    book.lose(objective, 'dropped', NOT_BELOW_100);
    return [];
  }
  book.keep(objective);
  if (objective.kind === 'timer') book.lose(objective, 'approximated', DEADLINE_OUTSIDE);
  if (window === 'term') book.lose(objective, 'approximated', WHOLE_TERM);
  const name = fresh(`${service}-${slug(objective.id, 'objective')}`.slice(0, 60).replace(/-+$/, ''));
  const { from, timeZone } = policy.spec.validity;
  const query = (text: string) => ({ metricSource: { type: 'Prometheus', spec: { query: text } } });
  return [
    {
      apiVersion: 'openslo/v1',
      kind: 'SLO',
      metadata: {
        name,
        displayName: shortLine(objective.name, 63),
        annotations: {
          'pledgekit/objective': oneLine(objective.id),
          'pledgekit/clause': oneLine(objective.source.clause),
          'pledgekit/sentence': oneLine(objective.source.sentence),
        },
      },
      spec: {
        description: shortLine(`条款 ${objective.source.clause}：${objective.source.sentence}`, 1050),
        service,
        indicator: {
          metadata: { name: `${name}-sli` },
          spec: { ratioMetric: { counter: true, good: query(good), total: query(total) } },
        },
        timeWindow: [
          {
            duration: DURATIONS[window],
            isRolling: false,
            calendar: { startTime: `${from} 00:00:00`, timeZone },
          },
        ],
        budgetingMethod: 'Occurrences',
        objectives: [{ displayName: shortLine(objective.name, 63), targetPercent: percent }],
      },
    },
  ];
}

/** The share that an SLO watches; an upper bound turns into the share of the rest. */
function proportionOf(objective: Objective, book: LossBook): Proportion | undefined {
  const label = promString(objective.id);
  if (objective.kind === 'timer') {
    const { attainment } = objective;
    if (!attainment) {
      book.lose(objective, 'dropped', NO_ATTAINMENT);
      return undefined;
    }
    const total = `sum(pledge_cases_total{objective=${label}})`;
    const kept = `sum(pledge_cases_total{objective=${label}, outcome="kept"})`;
    return oriented(attainment.op, Number(attainment.targetPercent), attainment.window, kept, total);
  }
  if (objective.kind !== 'ratio') {
    book.lose(objective, 'dropped', NO_PROPORTION);
    return undefined;
  }
  const percent = Number(objective.target.value) / (objective.target.unit === 'permille' ? 10 : 1);
  const part = `sum(pledge_indicator_part_total{objective=${label}})`;
  const whole = `sum(pledge_indicator_whole_total{objective=${label}})`;
  return oriented(objective.op, percent, objective.window, part, whole);
}

function oriented(
  op: 'gte' | 'lte',
  percent: number,
  window: Proportion['window'],
  part: string,
  total: string,
): Proportion {
  if (op === 'gte') return { window, percent, good: part, total };
  // Rounded to what a decimal percentage can hold, so that 100 - 2.1 is 97.9.
  const rest = Math.round((100 - percent) * 1e6) / 1e6;
  return { window, percent: rest, good: `${total} - ${part}`, total };
}

function serviceOf(policy: Policy, name: string): unknown {
  return {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: {
      name,
      displayName: shortLine(policy.metadata.title, 63),
      annotations: { 'pledgekit/letter-digest': oneLine(policy.metadata.provenance.letterDigest) },
    },
    spec: { description: shortLine(policy.metadata.title, 1050) },
  };
}
