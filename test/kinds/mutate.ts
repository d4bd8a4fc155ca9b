import { isMap, isSeq, parseDocument } from 'yaml';
import { blankKeyword } from '../../src/blanks/index.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { pointerSegments } from '../../src/model/pointer.ts';
import { schemaAt } from '../../src/model/schema.ts';
import type { BlankValue } from '../../src/model/value.ts';
import { fillText } from './support.ts';

/** Other values that a blank of this type may take; the first that fills without error is used. */
function candidates(kind: LetterKind, blank: BlankValue): (string | Readonly<Record<string, string>>)[] {
  const schema = schemaAt(kind, blank.pointer) ?? {};
  const keyword = blankKeyword(schema);
  const steps = [1, -1, 2, -2, 10, 0.5, -0.5, 0.1, -0.1, 100, -100];
  const shifted = (value: string, suffix = '') =>
    steps.map((step) => `${Number((Number(value) + step).toFixed(2))}${suffix}`);
  switch (blank.type) {
    case 'duration': {
      const { value, unit, clock } = blank.duration;
      const names = {
        minute: '分钟',
        hour: '小时',
        workday: '个工作日',
        day: '日',
        month: '个月',
        year: '年',
      };
      return shifted(
        value,
        clock === 'business' && unit !== 'workday' ? `个工作${names[unit]}` : names[unit],
      );
    }
    case 'money':
      return shifted(blank.amount);
    case 'share':
      return shifted(blank.value, blank.per === 100 ? '%' : '‰');
    case 'measure':
      return shifted(blank.value, blank.unit);
    case 'number':
      return shifted(blank.value);
    case 'date':
      return [`${blank.date.slice(0, 8)}${blank.date.endsWith('17') ? '18' : '17'}`];
    case 'time':
      return [`${blank.time.slice(0, 3)}${blank.time.endsWith('10') ? '20' : '10'}`];
    case 'choice':
      return Object.keys(schema.choice as object).filter((id) => id !== blank.value);
    case 'flag':
      return [String(!blank.value)];
    case 'text':
      return keyword === 'text'
        ? [
            `${blank.text}甲`,
            '乙方测试',
            '010-66667777',
            'https://other.example.cn',
            'other@example.cn',
            '91110105MA01ABCD26',
            '578',
            '北京仲裁委员会',
            '上海仲裁委员会',
            'XX-2026-0099',
          ]
        : [];
    case 'statute':
      return ['577', '582'].map((article) => ({ name: blank.name, article }));
    default:
      return [];
  }
}

/** The values file with one blank changed to another valid value, or undefined when none of the tries is valid. */
export function mutate(kind: LetterKind, text: string, blank: BlankValue): string | undefined {
  const path = pointerSegments(blank.pointer);
  for (const candidate of candidates(kind, blank)) {
    const doc = parseDocument(text);
    let node: unknown = doc.contents;
    for (const [depth, segment] of path.slice(0, -1).entries()) {
      if (isMap(node) || isSeq(node)) {
        let next: unknown = node.get(isSeq(node) ? Number(segment) : segment, true);
        if (!isMap(next) && !isSeq(next) && isMap(node)) {
          const parent = `/${path.slice(0, depth + 1).join('/')}`;
          // Rows that stand only as the schema's default are written out first.
          node.set(segment, doc.createNode(schemaAt(kind, parent)?.default ?? {}));
          next = node.get(segment, true);
        }
        node = next;
      }
    }
    if (!isMap(node)) return undefined;
    node.set(path.at(-1), doc.createNode(candidate));
    const changed = String(doc);
    if (fillText(kind, changed).ok) return changed;
  }
  return undefined;
}
