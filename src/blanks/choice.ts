import { nearest } from '../model/nearest.ts';
import { type BlankType, exampleOf, quote, readAs, refuse } from './type.ts';

/** 选择: one of the alternatives, by its id, its Chinese label or another name (`x-choice-alias`: id to names). */
export const choiceBlank: BlankType = {
  keyword: 'choice',
  of(schema) {
    const all = Object.entries(schema.choice as Readonly<Record<string, string>>);
    const aliases = (schema['x-choice-alias'] ?? {}) as Readonly<Record<string, readonly string[]>>;
    const allowed = {
      zh: all.map(([id, label]) => `${label}（${id}）`).join('、'),
      en: all.map(([id]) => id).join(', '),
    };
    const options = all.map(([, label]) => label);
    return {
      read(raw) {
        const written = folded(String(raw));
        const found = all.find(([id, label]) =>
          [id, label, ...(aliases[id] ?? [])].some((name) => folded(name) === written),
        );
        if (found) return readAs({ type: 'choice', value: found[0], label: found[1], options });
        const near = nearest(String(raw).trim(), all.flat());
        return refuse(
          'BLANK-CHOICE',
          {
            zh: `写的是“${quote(raw)}”，只能选：${allowed.zh}。`,
            en: `“${quote(raw)}” is none of: ${allowed.en}.`,
          },
          near
            ? { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` }
            : { zh: '从中选一个。', en: 'Pick one of them.' },
        );
      },
      allowed,
      sample: exampleOf(schema) ?? all[0]?.[0] ?? '',
      unit: '',
      input: { kind: 'choice', options: all.map(([value, label]) => ({ value, label })) },
      column: {
        style: 'text',
        accepts: { kind: 'list', words: options },
        cell: (value) => (value.type === 'choice' ? { text: value.label } : undefined),
      },
    };
  },
};

/** Width, case, spaces, and the many words and signs for "to" and for the days of the week make no difference. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|[。.]$/g, '')
    .replace(/星期|礼拜/g, '周')
    .replace(/[~∼〜—–‐-]+|到/g, '至');
}
