import { type BlankType, exampleOf, quote, readAs, refuse } from './type.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '需要', '要', 'yes', 'y', 'true', '√', '✓', '☑'].map((word) => [word, true] as const),
  ...['否', '无', '没有', '不需要', '不要', '不', 'no', 'n', 'false', '☐'].map(
    (word) => [word, false] as const,
  ),
]);

/** 是否. */
export const flagBlank: BlankType = {
  keyword: 'flag',
  of: (schema) => ({
    read(raw) {
      const value = typeof raw === 'boolean' ? raw : WORDS.get(raw.normalize('NFKC').trim().toLowerCase());
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
    allowed: { zh: 'true（是）或 false（否）', en: 'true or false' },
    sample: exampleOf(schema) ?? 'true',
    unit: '',
    input: { kind: 'yes-no' },
    column: {
      style: 'text',
      accepts: { kind: 'list', words: ['是', '否'] },
      cell: (value) => (value.type === 'flag' ? { text: value.value ? '是' : '否' } : undefined),
    },
  }),
};
