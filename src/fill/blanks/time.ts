import { halfWidth } from '../../chinese/numerals.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

/** 时刻: `HH:MM`, up to 24:00. */
export const timeBlank: BlankReader = {
  allowed: () => ({ zh: '00:00～24:00', en: '00:00 to 24:00' }),
  sample: (schema) => (schema.default !== undefined ? String(schema.default) : '09:00'),
  read(raw) {
    const match = /^(\d{1,2})(?::|时|点)(\d{2})?分?$/.exec(halfWidth(String(raw)));
    const hour = Number(match?.[1]);
    const minute = Number(match?.[2] ?? 0);
    if (!match || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
      return refuse(
        'BLANK-TIME',
        { zh: `写的是“${quote(raw)}”，不是一天里的时刻。`, en: `“${quote(raw)}” is no time of day.` },
        {
          zh: '用 24 小时制写，例如 09:00；一天结束写 24:00。',
          en: 'Write it as 09:00; the end of a day is 24:00.',
        },
      );
    }
    const two = (n: number) => String(n).padStart(2, '0');
    return readAs({ type: 'time', time: `${two(hour)}:${two(minute)}` });
  },
};
