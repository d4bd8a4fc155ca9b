/** Hours of service as they stand in a folded sentence. */
export interface Hours {
  readonly index: number;
  readonly length: number;
  /** `Mon-Fri 08:30-17:30`; `Workday` for 工作日; parts of a day separated by commas. */
  readonly value: string;
}

const ROUND_THE_CLOCK =
  /7\s?[×xX*＊]\s?24\s?(?:小时|h)?|24\s?(?:小时|h)?\s?[×xX*＊]\s?7(?:天)?|全天候?\s?(?:24|二十四)小时|(?<![0-9])24小时(?=(?:不间断)?(?:的)?(?:畅通|开通|服务|值守|值班|在线|热线|受理|待命|接听|开放|营业|电话))/gu;
const CLOCK = '[0-9０-９]{1,2}(?:[:：][0-9０-９]{2}|[点时](?:[0-9０-９]{2}分?|半)?)';
const SPAN = new RegExp(
  `(${CLOCK})(?:开门|上班)?\\s?(?:至|到|～|~|—{1,2}|－|-|–|，)\\s?(${CLOCK})(?:、|和|及|，下午)?`,
  'gu',
);
const DAYS =
  /(?:周|星期)([一二三四五六日天])(?:至|到|～|~|—|-)(?:周|星期)?([一二三四五六日天])|工作日|每日|每天|全年/gu;
const NAMES: Readonly<Record<string, string>> = {
  一: 'Mon',
  二: 'Tue',
  三: 'Wed',
  四: 'Thu',
  五: 'Fri',
  六: 'Sat',
  日: 'Sun',
  天: 'Sun',
};

/** Every statement of hours of service in a sentence: day and night, or spans of the day on certain days. */
export function hoursIn(sentence: string): readonly Hours[] {
  const always = [...sentence.matchAll(ROUND_THE_CLOCK)].map(({ index, 0: text }) => ({
    index,
    length: text.length,
    value: 'Mon-Sun 00:00-24:00',
  }));
  return [...always, ...spansIn(sentence)];
}

function spansIn(sentence: string): readonly Hours[] {
  const found: { index: number; end: number; spans: string[] }[] = [];
  for (const match of sentence.matchAll(SPAN)) {
    const [text, from = '', to = ''] = match;
    const span = `${clockOf(from)}-${clockOf(to)}`;
    const last = found.at(-1);
    const joined =
      last !== undefined &&
      last.end === match.index &&
      /(?:、|和|及|下午)$/u.test(sentence.slice(0, match.index));
    if (/[，]/u.test(text.slice(from.length, -to.length || undefined)) && !/开门|上班/u.test(text)) continue;
    if (joined) {
      last.spans.push(span);
      last.end = match.index + text.length;
    } else found.push({ index: match.index, end: match.index + text.length, spans: [span] });
  }
  return found.map(({ index, end, spans }) => ({
    index,
    length: end - index,
    value: `${daysAt(sentence, index)} ${spans.join(',')}`,
  }));
}

/** The days named last before a span of hours, else those that the sentence names anywhere, else every day. */
function daysAt(sentence: string, index: number): string {
  const named = [...sentence.matchAll(DAYS)];
  const nearest = named.filter((match) => match.index < index).at(-1) ?? named[0];
  if (nearest === undefined) return 'Mon-Sun';
  const [text, from, to] = nearest;
  if (text === '工作日') return 'Workday';
  return from === undefined || to === undefined ? 'Mon-Sun' : `${NAMES[from]}-${NAMES[to]}`;
}

function clockOf(written: string): string {
  const [hour = '', minute = ''] = written
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .split(/[:：点时]/u);
  return `${hour.padStart(2, '0')}:${minute === '半' ? '30' : minute.replace('分', '').padStart(2, '0') || '00'}`;
}
