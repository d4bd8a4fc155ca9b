import type { Objective, Policy } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { engine } from '../frame.ts';
import { csvCell } from '../shared/csv.ts';
import { eventName } from '../shared/intake.ts';
import { targetLabel } from '../shared/targets.ts';
import { oneLine } from '../shared/text.ts';

/** A table of the objectives in plain Chinese, for whoever has no engine. */
export const table: Exporter = engine(
  {
    id: 'table',
    name: 'CSV',
    keeps: {
      zh: '全部目标，一项一行，用中文写明期限、起止、适用范围和条款；供没有服务台系统的单位用电子表格管理。',
      en: 'Every objective, a row each, in plain Chinese: time, start and stop, scope and clause; for keeping them in a spreadsheet.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book }) => {
    for (const objective of policy.spec.objectives) book.keep(objective);
    const rows = [HEADINGS, ...policy.spec.objectives.map((objective) => rowOf(policy, objective))];
    // Spreadsheets take UTF-8 for certain only after a byte order mark.
    const content = `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
    return [{ path: 'objectives.csv', content }];
  },
);

const HEADINGS = ['编号', '承诺', '适用范围', '期限或者目标', '计时', '起算', '完成', '条款', '原文'];

function rowOf(policy: Policy, objective: Objective): readonly string[] {
  const { id, name, source } = objective;
  const start = 'start' in objective ? eventName(policy, objective.start.event) : '';
  const stop = 'stop' in objective ? eventName(policy, objective.stop.event) : '';
  return [
    id,
    name,
    scopeOf(policy, objective),
    goalOf(objective),
    clockLabel(objective),
    start,
    stop,
    source.clause,
    source.sentence,
  ].map((cell) => (cell === '' ? '—' : oneLine(cell)));
}

function scopeOf({ spec }: Policy, { appliesTo }: Objective): string {
  const names = (ids: readonly string[] = [], known: readonly { id: string; name: string }[]) =>
    ids.map((id) => known.find((one) => one.id === id)?.name ?? id).join('、');
  const parts = [
    names(appliesTo?.requestTypes, spec.requestTypes),
    names(appliesTo?.severities, spec.severities),
    appliesTo?.condition ?? '',
  ];
  return parts.filter((part) => part !== '').join('；') || '全部';
}

const WINDOWS = { month: '每月', quarter: '每季度', year: '每年', term: '有效期内' } as const;
const EVERY = { day: '日', month: '个月', quarter: '个季度', year: '年' } as const;
const UNITS: Readonly<Record<string, string>> = {
  minute: '分钟',
  hour: '小时',
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
  kilometre: '公里',
  count: '次',
  percent: '%',
  permille: '‰',
};

function goalOf(objective: Objective): string {
  switch (objective.kind) {
    case 'timer': {
      const { attainment } = objective;
      const share = attainment
        ? `（${WINDOWS[attainment.window]}达标率${sign(attainment.op)}${attainment.targetPercent}%）`
        : '';
      return `${targetLabel(objective.target)}内${share}`;
    }
    case 'ratio':
      return `${WINDOWS[objective.window]}${sign(objective.op)}${measure(objective.target)}：${objective.indicator}`;
    case 'recurrence':
      return `每${objective.every.value === '1' ? '' : objective.every.value}${EVERY[objective.every.unit]}至少${objective.target.value}次`;
    case 'term': {
      const or = objective.orElse ? `或者${measure(objective.orElse)}` : '';
      return `${measure(objective.target)}${or}`;
    }
    case 'date':
      return `${objective.date} 之前`;
  }
}

function sign(op: 'gte' | 'lte'): string {
  return op === 'gte' ? '不低于' : '不高于';
}

function measure({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${value}${UNITS[unit] ?? unit}`;
}

function clockLabel(objective: Objective): string {
  if (objective.kind !== 'timer') return '';
  return objective.target.clock === 'business'
    ? `工作时间（${objective.target.calendar ?? ''}）`
    : '自然时间';
}
