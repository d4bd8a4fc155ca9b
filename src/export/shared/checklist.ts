import type { Weekday } from '../../model/calendar.ts';
import type { Policy } from '../../model/policy.ts';
import { markdownText } from './quote.ts';
import { oneLine } from './text.ts';
import { closedSpans, type EngineWeek, timeOf, WEEKDAYS } from './week.ts';

const CHINESE: Readonly<Record<Weekday, string>> = {
  Mon: '星期一',
  Tue: '星期二',
  Wed: '星期三',
  Thu: '星期四',
  Fri: '星期五',
  Sat: '星期六',
  Sun: '星期日',
};

/** One line of Markdown that prints the text as it stands. */
export function plain(text: string): string {
  return markdownText(oneLine(text));
}

/** Business hours to be entered by hand: the seven-day week and every closed span. */
export function hoursChecklist(policy: Policy, weeks: readonly EngineWeek[], engine: string): string {
  const lines = [
    `# ${plain(policy.metadata.title)}：${engine} 的工作时间`,
    '',
    '按下列内容手工录入。一周各日均照录（包括周末），再把全部非工作日录为节假日：调休上班日由此保留。',
    'Enter by hand: the whole week, weekends included, then every closed date as a holiday. Make-up workdays survive that way.',
    '',
  ];
  for (const week of weeks) {
    lines.push(`## ${plain(week.id)}（${plain(week.timeZone)}）`, '', '| 星期 | 时间 |', '| --- | --- |');
    for (const day of WEEKDAYS) {
      const windows = week.days[day].map(([opens, closes]) => `${timeOf(opens)}–${timeOf(closes)}`);
      lines.push(`| ${CHINESE[day]} | ${windows.join('，') || '休息'} |`);
    }
    lines.push('', '| 非工作日 | 名称 |', '| --- | --- |');
    for (const { from, to, name } of closedSpans(week))
      lines.push(`| ${from === to ? from : `${from} 至 ${to}`} | ${plain(name)} |`);
    lines.push('');
  }
  if (weeks.length === 0) lines.push('没有按工作时间计的承诺。 No promise counts business time.', '');
  return lines.join('\n');
}
