import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../src/blanks/form.ts';
import { kindWorkbook } from '../../src/table/form/index.ts';
import { KIND_IDS, kindOf } from '../kinds/support.ts';

const notesOf = (id: string, language: 'zh' | 'en') => {
  const parts = unzipSync(kindWorkbook(kindOf(id), {}, language));
  return Object.entries(parts)
    .filter(([name]) => /xl\/comments\d+\.xml/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');
};

describe.each(KIND_IDS)('the form of %s', (id) => {
  test('offers the usual figures in notes alone, in the language that is asked for', () => {
    const suggested = formOf(kindOf(id)).fields.filter(
      ({ suggestion }) => suggestion !== undefined && typeof suggestion !== 'object',
    );
    const [zh, en] = [notesOf(id, 'zh'), notesOf(id, 'en')];
    expect(zh.split('建议值：').length - 1).toBe(suggested.length);
    expect(en.split('Suggested: ').length - 1).toBe(suggested.length);
    expect(zh).not.toMatch(/Suggested|Required\.|Optional\./);
    expect(en).not.toMatch(/建议值|必须填写|可以不填/);
  });
});
