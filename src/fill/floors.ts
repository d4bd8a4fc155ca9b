import { boundOf } from '../blanks/bounds.ts';
import { type Field, formOf, nodeAt } from '../blanks/form.ts';
import { quote } from '../blanks/type.ts';
import { draft } from '../chinese/drafting.ts';
import type { FilledLetter } from '../model/filled.ts';
import type { Finding } from '../model/finding.ts';
import type { House } from '../model/house.ts';
import { type BlankValue, blanksOf } from '../model/value.ts';

/** Promises beyond what the house can do, and floors that cannot be compared with what is promised. */
export function floorFindings({ kind, values }: FilledLetter, { floors, file }: House): readonly Finding[] {
  const entries = Object.entries(floors);
  if (entries.length === 0) return [];
  const form = formOf(kind);
  return blanksOf(values).flatMap((value) => {
    const field = nodeAt(form, value.pointer);
    if (field?.shape !== 'field' || value.type === 'missing') return [];
    const [name, written] = entries.find(([one]) => isFor(one, field)) ?? [];
    return name === undefined || written === undefined ? [] : compared(field, value, name, written, file);
  });
}

/** Whether a floor speaks of a blank: by its path, its name, its title, its title with the group. */
export function isFor(name: string, { pointer, name: own, title, groups, aliases }: Field): boolean {
  const path = pointer.slice(1).replaceAll('/*', '').replaceAll('/', '.');
  const group = groups.at(-1)?.zh ?? '';
  const said = bare(name);
  return [path, own, title.zh, ...aliases, `${group}${title.zh}`].some((one) => bare(one) === said);
}

function bare(name: string): string {
  return name.replace(/[\s/\-·]/g, '').toLowerCase();
}

function compared(
  field: Field,
  promised: BlankValue,
  name: string,
  written: string,
  file: string,
): Finding[] {
  const reading = field.blank.read(written);
  const say = (zh: string, en: string, hint: { zh: string; en: string }): Finding[] => [
    {
      code: 'PROJECT-FLOOR',
      severity: 'error',
      pointer: promised.pointer,
      blank: field.title,
      message: { zh, en },
      hint,
    },
  ];
  const shown = draft(promised);
  const floor = reading.ok ? reading.value : undefined;
  const [best, own] = [floor && measureOf(floor), measureOf(promised)];
  if (floor === undefined || best === undefined || own === undefined || best.unit !== own.unit)
    return say(
      `承诺的是“${shown}”，项目文件 ${file} 的底线“${quote(name)}: ${quote(written)}”不是同一种单位，不能比较，也不换算。`,
      `“${shown}” is promised; the floor “${quote(name)}: ${quote(written)}” of ${file} has another unit and is not compared.`,
      {
        zh: '两处写成同一种单位（小时与工作日、日与小时不是同一种）；不是同一件事的，底线改用填写项的名称。',
        en: 'Write both in one unit (hours and workdays are not one), or name the blank that the floor is meant for.',
      },
    );
  const upper = isUpper(field, promised);
  const beyond = upper ? own.figure < best.figure : own.figure > best.figure;
  if (!beyond) return [];
  return say(
    `承诺的是“${shown}”，超出了本单位做得到的“${quote(written)}”（${file} 的 floors）。`,
    `“${shown}” is promised, beyond the “${quote(written)}” that the house can do (floors of ${file}).`,
    {
      zh: `改为${upper ? '不短于' : '不超过'}“${quote(written)}”的承诺；做得到的，先改项目文件里的底线。`,
      en: `Promise ${upper ? 'no less than' : 'no more than'} “${quote(written)}”, or change the floor first if it can be done.`,
    },
  );
}

interface Measure {
  readonly figure: number;
  /** What can be compared has one unit. */
  readonly unit: string;
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Hours are sixty minutes and years twelve months; nothing else is one unit. */
function measureOf(value: BlankValue | Omit<BlankValue, 'pointer' | 'title'>): Measure | undefined {
  const one = value as BlankValue;
  switch (one.type) {
    case 'duration': {
      const { value: figure, unit, clock } = one.duration;
      const family = MINUTES[unit] ?? MONTHS[unit];
      const base = MINUTES[unit] ? 'minute' : MONTHS[unit] ? 'month' : unit;
      return { figure: Number(figure) * (family ?? 1), unit: `${base}/${clock}` };
    }
    case 'share':
      return { figure: Number(one.value) * (1000 / one.per), unit: 'share' };
    case 'money':
      return { figure: Number(one.amount), unit: one.currency };
    case 'number':
    case 'measure':
      return { figure: Number(one.value), unit: `of ${one.unit}` };
    default:
      return undefined;
  }
}

/** Deadlines are harder the shorter they are; terms, counts, shares and sums the larger they are. */
function isUpper({ schema }: Field, promised: BlankValue): boolean {
  const short = promised.type === 'duration' && !Object.hasOwn(MONTHS, promised.duration.unit);
  return boundOf(schema, short ? 'upper' : 'lower') === 'upper';
}
