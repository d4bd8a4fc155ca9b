import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { embed, embeddedKinds, joinedKinds, make, parseValues, renderText } from '../../src/index.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { derive } from '../../src/policy/index.ts';
import { codes, fillText, kindOf, unwrap } from './support.ts';

const FLAT = [{ format: 'chinese', text: '%1、', reference: '第%1条' }] as const;
const { standard: _, ...manifest } = kindOf('service-deadline').manifest;
/** A kind without a standard length. */
const full: LetterKind = { ...kindOf('service-deadline'), manifest };
/** The kind with a short text of one promise. */
const kind: LetterKind = {
  ...full,
  manifest: { ...full.manifest, short: { numbering: FLAT, linePitch: 15 } },
  short: `# 承诺书

1. {{company.name}}在{{response}}以内作出首次响应。 {#response}
1. 自{{effectiveFrom}}起有效。 {#term}

::signatures
`,
};
const valuesAt = (detail: string) => `${full.example}\ndetail: ${detail}\n`;
const letterAt = (detail: string) => {
  const filled = unwrap(fillText(kind, valuesAt(detail)));
  const letter = unwrap(assemble(filled));
  return { letter, text: renderText(letter), policy: unwrap(derive(filled, letter)) };
};

describe('the length of a letter', () => {
  test.each(['short', '简式', '一页'])('%s prints the short text in its own numbering', (detail) => {
    const { text, letter } = letterAt(detail);
    expect(text).toMatch(/^一、.*以内作出首次响应。$/m);
    expect(text).not.toContain('定义与解释');
    expect(letter.print.linePitch).toBe(15);
  });

  test('full, and no word, print the full text', () => {
    expect(letterAt('full').text).toBe(letterAt('').text);
    expect(letterAt('full').text).toContain('定义与解释');
  });

  test('decides what the policy measures, and by which clause', () => {
    const { objectives, validity } = letterAt('short').policy.spec;
    expect(objectives.map(({ id, source }) => [id, source.clause])).toEqual([['first-response', '一']]);
    expect(validity.clause).toBe('二');
  });

  test.each([
    ['standard', '没有这种篇幅'],
    ['medium', '只能选'],
  ])('%s is told where the kind has it not', (detail, said) => {
    const outcome = fillText(kind, valuesAt(detail));
    expect(codes(outcome.findings)).toEqual(['BLANK-CHOICE /detail']);
    expect(outcome.findings[0]?.message.zh).toContain(said);
  });

  test('cannot be short where there is no short text, nor full where there is no other', () => {
    expect(codes(fillText(full, valuesAt('short')).findings)).toEqual(
      full.short === undefined ? ['BLANK-CHOICE /detail'] : [],
    );
    const bid = kindOf('bid-service');
    expect(codes(fillText(bid, `${bid.example}\ndetail: full\n`).findings)).toEqual(['BLANK-CHOICE /detail']);
    expect(fillText(bid, `${bid.example}\ndetail: short\n`).ok).toBe(true);
  });

  test('travels in embedded kinds', async () => {
    const source = { ids: () => [kind.id], read: () => ({ ok: true as const, value: kind, findings: [] }) };
    const schemas = (name: string) => ({ schema: { name }, commonSchema: kind.commonSchema });
    const kinds = joinedKinds([embeddedKinds(embed({ ...source, schemas }))]);
    const made = await make(parseValues(valuesAt('short'), 'a.yaml'), { kinds });
    expect(made.prepared && renderText(made.prepared.letter)).toBe(letterAt('short').text);
  });
});
