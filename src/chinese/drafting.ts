/** Drafting: the one place that says how each type of value is written in a letter. */
import type {
  BlankValue,
  DateValue,
  DurationValue,
  MoneyValue,
  NumberValue,
  StatuteValue,
} from '../model/value.ts';
import { capitalNumber, capitalYuan, spelledDigits, spokenNumber } from './figures.ts';

/** Ways of writing that a template can ask for with `{{as "way" x}}`. */
export const WAYS = ['figures', 'capitals', 'han', 'formal'] as const;
export type Way = (typeof WAYS)[number];

/** The printed text of a value; empty for a blank that nobody has filled. */
export function draft(value: BlankValue, way?: Way): string {
  switch (value.type) {
    case 'text':
      return value.text.replace(/\s*\n\s*/g, '　');
    case 'duration':
      return draftDuration(value);
    case 'money':
      return draftMoney(value, way);
    case 'share':
      return `${value.value}${value.per === 100 ? '%' : '‰'}`;
    case 'date':
      return draftDate(value, way);
    case 'time':
      return `${value.nextDay ? '次日' : ''}${value.time.replace(/^0(?=\d)/, '')}`;
    case 'number':
      return draftNumber(value, way);
    case 'measure':
      return `${value.value}${value.unit}`;
    case 'choice':
      return value.label;
    case 'statute':
      return draftStatute(value);
    case 'flag':
      return value.value ? '是' : '否';
    case 'missing':
      return '';
  }
}

/** 4小时, 30分钟, 2个工作日, 3个工作小时, 15日, 12个月, 2年. */
function draftDuration({ duration: { value, unit, clock } }: DurationValue): string {
  if (clock === 'business' && unit !== 'workday') return `${value}个工作${unit === 'hour' ? '小时' : '分钟'}`;
  const names = { minute: '分钟', hour: '小时', workday: '个工作日', day: '日', month: '个月', year: '年' };
  return `${value}${names[unit]}`;
}

/** 人民币（大写）壹万元整（¥10,000.00）; `figures` 10,000元; `capitals` 人民币壹万元整. */
function draftMoney({ amount }: MoneyValue, way?: Way): string {
  const [whole = '', fraction = ''] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  if (way === 'figures') return `${grouped}${fraction && `.${fraction}`}元`;
  if (way === 'capitals') return `人民币${capitalYuan(amount)}`;
  return `人民币（大写）${capitalYuan(amount)}（¥${grouped}.${fraction.padEnd(2, '0')}）`;
}

/** 2026年6月1日 without leading zeros; `han` 二〇二六年六月一日. */
function draftDate({ date }: DateValue, way?: Way): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (way === 'han')
    return `${spelledDigits(year)}年${spokenNumber(Number(month))}月${spokenNumber(Number(day))}日`;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 2; `han` 二; `formal` 贰. The unit stands in the text of the letter. */
function draftNumber({ value }: NumberValue, way?: Way): string {
  if (way === 'han') return spokenNumber(value);
  return way === 'formal' ? capitalNumber(value) : value;
}

/** 《中华人民共和国民法典》第五百七十七条; an article that was put in later, `133之1` or `一百三十三之一`, 第一百三十三条之一. */
function draftStatute({ name, article }: StatuteValue): string {
  const [number = '', ...later] = article.split('之').map(spokenOrdinal);
  return [`《${name}》第${number}条`, ...later].join('之');
}

function spokenOrdinal(number: string): string {
  return /^\d+$/.test(number) ? spokenNumber(Number(number)) : number;
}
