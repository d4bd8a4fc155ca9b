import type { BlankSchema } from '../../model/kind.ts';
import { nearest } from '../../model/nearest.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

function alternatives(schema: BlankSchema): readonly (readonly [string, string])[] {
  return Object.entries(schema.choice as Readonly<Record<string, string>>);
}

/** 选择: one of the alternatives, by its id or by its Chinese label. */
export const choiceBlank: BlankReader = {
  allowed(schema) {
    const all = alternatives(schema);
    return {
      zh: all.map(([id, label]) => `${label}（${id}）`).join('、'),
      en: all.map(([id]) => id).join(', '),
    };
  },
  sample(schema) {
    return schema.default !== undefined ? String(schema.default) : (alternatives(schema)[0]?.[0] ?? '');
  },
  read(raw, schema) {
    const all = alternatives(schema);
    const written = String(raw).trim();
    const found = all.find(([id, label]) => written === id || written === label);
    if (found) return readAs({ type: 'choice', value: found[0], label: found[1] });
    const allows = this.allowed(schema);
    const near = nearest(written, all.flat());
    return refuse(
      'BLANK-CHOICE',
      {
        zh: `写的是“${quote(raw)}”，只能选：${allows.zh}。`,
        en: `“${quote(raw)}” is none of: ${allows.en}.`,
      },
      near
        ? { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` }
        : { zh: '从中选一个。', en: 'Pick one of them.' },
    );
  },
};
