import { describe, expect, test } from 'vitest';
import { carriedContainer } from '../../src/carried.ts';
import type { Prepared } from '../../src/letter.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { unwrap } from '../kinds/support.ts';
import { FONTS } from '../render/pdf/support.ts';
import { fileOf, letterOf, verified } from './letters.ts';
import { RESAVINGS, TAMPERINGS } from './tampering.ts';

/** Letters with a blank of theirs, what it says and what it is made to say. */
const LETTERS = [
  ['service-deadline', { pointer: '/response', before: '4小时', after: '40小时' }],
  ['response-time', { pointer: '/technical/urgent', before: '2小时', after: '24小时' }],
] as const;

describe.each(LETTERS)('a DOCX of %s', (kind, blank) => {
  const docx = fileOf(letterOf(kind), 'docx');

  test.each(RESAVINGS)('is unchanged: %s', async (_, save) => {
    expect(await verified(save(await docx))).toMatchObject({ verdict: 'unchanged', changes: [] });
  });

  test.each(TAMPERINGS)('is changed: $name', async ({ tamper, kind: told }) => {
    const { verdict, changes } = await verified(tamper(await docx, blank));
    expect(verdict).toBe('changed');
    expect(changes.map((change) => change.kind)).toContain(told);
    expect(changes.length).toBeLessThan(5);
  });
});

describe('a PDF', () => {
  const issued = letterOf('service-deadline');
  const other = letterOf('service-deadline', (yaml) => yaml.replace(/^response:.*$/m, 'response: 40小时'));
  const pages = async (prepared: Prepared, data: Prepared = issued): Promise<Uint8Array> => {
    const policy = data.policy;
    if (!policy) throw new Error('no policy');
    const container = carriedContainer(data, policy);
    const options = { fonts: FONTS, metadata: { title: 'x' }, creationDate: new Date(0), container };
    return unwrap(await renderPdf(prepared.letter, options)).bytes;
  };
  const without = (prepared: Prepared, from: number, to: number): Prepared => ({
    ...prepared,
    letter: { ...prepared.letter, blocks: prepared.letter.blocks.filter((_, at) => at < from || at >= to) },
  });

  test('is unchanged as it was issued, and signed behind its end; a signature is said', async () => {
    const bytes = await fileOf(issued, 'pdf');
    expect(await verified(bytes)).toMatchObject({ verdict: 'unchanged', changes: [], unread: [] });
    const signed = await verified(
      new Uint8Array([...bytes, ...Buffer.from('\n900 0 obj\n<</Type /Sig>>\nendobj\n')]),
    );
    expect(signed).toMatchObject({ verdict: 'unchanged' });
    expect(signed.unread[0]?.zh).toContain('追加过内容');
  });

  test('is changed where a page says another figure than the data, whichever was exchanged', async () => {
    for (const [page, data, before, after] of [
      [other, issued, '4小时', '40小时'],
      [issued, other, '40小时', '4小时'],
    ] as const)
      expect(await verified(await pages(page, data))).toMatchObject({
        verdict: 'changed',
        changes: [
          {
            pointer: '/response',
            kind: 'blank',
            before,
            after,
            effect: before === '4小时' ? 'looser' : 'tighter',
          },
        ],
      });
  });

  test('is changed where clauses were cut out, and where it is another letter altogether', async () => {
    const cut = await verified(await pages(without(issued, 6, 8)));
    expect(cut.verdict).toBe('changed');
    expect(new Set(cut.changes.map(({ kind }) => kind))).toEqual(new Set(['removed']));
    expect((await verified(await pages(letterOf('response-time')))).verdict).toBe('changed');
  });
});
