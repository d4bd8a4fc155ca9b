import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

const WORDS: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  yes: true,
  true: true,
  否: false,
  无: false,
  no: false,
  false: false,
};

/** 是否. */
export const flagBlank: BlankReader = {
  allowed: () => ({ zh: 'true（是）或 false（否）', en: 'true or false' }),
  sample: (schema) => String(schema.default ?? 'true'),
  read(raw) {
    const value = typeof raw === 'boolean' ? raw : WORDS[raw.trim().toLowerCase()];
    if (value !== undefined) return readAs({ type: 'flag', value });
    return refuse(
      'BLANK-CHOICE',
      {
        zh: `写的是“${quote(raw)}”，只能写 true（是）或 false（否）。`,
        en: `“${quote(raw)}” is neither true nor false.`,
      },
      { zh: '写 true 或 false。', en: 'Write true or false.' },
    );
  },
};
