import { type ReadPromise, readBlanks, readPromises } from '../../src/read/index.ts';
import type { MarkedLetter, PromiseMark } from './marks.ts';
import { linesOf, percent, type Score, stretchesOf } from './measure.ts';

/** Right, wrong and missed places of blanks, with each fault in words. */
export function measureBlanks(
  letters: readonly MarkedLetter[],
): Score & { readonly faults: readonly string[] } {
  const faults: string[] = [];
  let [right, wrong, missed] = [0, 0, 0];
  for (const { name, text, marks } of letters) {
    const lines = linesOf(text);
    const found = readBlanks(
      lines.map((line) => line.text),
      marks.as === 'published' || marks.as === 'internal',
    ).map(({ place, form, near }) => {
      const offset = lines[place.paragraph - 1]?.offset ?? 0;
      return { start: offset + place.start, end: offset + place.end, form, near, used: false };
    });
    for (const { text: passage, form, count } of marks.blanks) {
      let here = 0;
      for (const { start, end } of stretchesOf(text, passage)) {
        const own = found.find((one) => !one.used && one.start < end && start <= one.end && one.end > start);
        if (own) own.used = true;
        if (own) here += 1;
      }
      right += here;
      missed += count - here;
      if (here < count) faults.push(`blank missed ${name} ${form} ${passage}`);
    }
    const open = marks.findings.filter(({ code }) => code === 'CIT-BLANK');
    for (const one of found) {
      if (
        one.used ||
        open.some(({ at }) => at && one.start < text.indexOf(at) + at.length && text.indexOf(at) < one.end)
      )
        continue;
      wrong += 1;
      faults.push(`blank wrong  ${name} ${one.form} ${one.near}`);
    }
  }
  return { right, wrong, missed, faults };
}

/** Recall and rightness of promises, of deadlines alone, and of the starts that are proposed. */
export interface PromiseScore {
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  readonly extra: number;
  readonly deadlines: { readonly marked: number; readonly right: number };
  readonly starts: { readonly proposed: number; readonly right: number; readonly marked: number };
  readonly faults: readonly string[];
}

const stem = (words: string): string => words.replace(/^(?:自|从)|之?后$|之日起?$|时起?$|[\s*]/gu, '');
const alike = (a: string, b: string): boolean => stem(a).includes(stem(b)) || stem(b).includes(stem(a));

export function measurePromises(letters: readonly MarkedLetter[]): PromiseScore {
  const faults: string[] = [];
  const score = { marked: 0, found: 0, right: 0, extra: 0 };
  const deadlines = { marked: 0, right: 0 };
  const starts = { proposed: 0, right: 0, marked: 0 };
  for (const { name, text, marks } of letters) {
    const lines = linesOf(text);
    const found = readPromises(lines.map((line) => line.text)).promises.map((promise) => {
      const offset = lines[promise.place.paragraph - 1]?.offset ?? 0;
      return { promise, start: offset + promise.place.start, end: offset + promise.place.end, used: false };
    });
    for (const mark of marks.promises) {
      const [at] = stretchesOf(text, mark.at);
      const near = found.filter((one) => at && !one.used && one.start < at.end && at.start < one.end);
      const own = near.find(({ promise }) => same(promise, mark)) ?? near[0];
      const right = own !== undefined && same(own.promise, mark);
      score.marked += 1;
      if (mark.role === 'deadline') deadlines.marked += 1;
      if (own) own.used = true;
      if (own) score.found += 1;
      if (right) score.right += 1;
      if (right && mark.role === 'deadline') deadlines.right += 1;
      if (!right)
        faults.push(
          `promise ${own ? 'wrong' : 'missed'} ${name} ${told(mark)} «${mark.at}»${own ? ` read ${told(own.promise)}` : ''}`,
        );
      if (mark.start !== undefined) starts.marked += 1;
      if (own?.promise.start === undefined) continue;
      starts.proposed += 1;
      if (mark.start !== undefined && alike(own.promise.start, mark.start)) starts.right += 1;
      else faults.push(`start   ${name} «${mark.at}» marked ${mark.start ?? '–'} read ${own.promise.start}`);
    }
    for (const one of found)
      if (!one.used) {
        score.extra += 1;
        faults.push(
          `promise extra ${name} ${told(one.promise)} «${text.slice(Math.max(0, one.start - 12), one.end + 12)}»`,
        );
      }
  }
  return { ...score, deadlines, starts, faults };
}

function same(read: ReadPromise, mark: PromiseMark): boolean {
  return (
    read.role === mark.role &&
    read.operator === mark.operator &&
    read.value === mark.value &&
    read.unit === mark.unit &&
    (read.clock === mark.clock || read.unit === 'workday')
  );
}

const told = ({
  role,
  operator,
  value,
  unit,
}: Pick<PromiseMark, 'role' | 'operator' | 'value' | 'unit'>): string =>
  [role, operator, value, unit].filter(Boolean).join(' ');

export function readingReport(letters: readonly MarkedLetter[]): string {
  const blanks = measureBlanks(letters);
  const promises = measurePromises(letters);
  const { deadlines, starts } = promises;
  return [
    `blanks by place: ${percent(blanks.right, blanks.right + blanks.missed)} found, ${percent(blanks.right, blanks.right + blanks.wrong)} right (${blanks.right + blanks.missed} marked)`,
    `promises: ${percent(promises.right, promises.marked)} right, ${percent(promises.found, promises.marked)} found of ${promises.marked}; ${promises.extra} beyond them`,
    `deadlines: ${percent(deadlines.right, deadlines.marked)} right and found of ${deadlines.marked}`,
    `starts: ${percent(starts.right, starts.proposed)} of ${starts.proposed} proposed right; ${starts.marked} marked`,
    ...blanks.faults,
    ...promises.faults,
  ].join('\n');
}
