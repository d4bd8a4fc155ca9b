import { describe, expect, test } from 'vitest';
import { pledge } from './support.ts';

const bilingual = { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

describe('pledge explain --json', () => {
  test('is one document with all that is known of a rule, its articles included', async () => {
    const run = await pledge(['explain', 'arb-either', '--json']);
    expect(run).toMatchObject({ code: 0, err: '' });
    const told = JSON.parse(run.out);
    expect(told).toMatchObject({
      code: 'ARB-EITHER',
      severity: expect.stringMatching(/^(error|warning|info)$/),
      meaning: bilingual,
      why: bilingual,
      remedy: bilingual,
      wrong: bilingual,
      right: bilingual,
    });
    expect(told.citations.length).toBeGreaterThan(0);
  });

  test('explains a code that is no drafting rule without articles', async () => {
    const run = await pledge(['explain', 'BLANK-RANGE', '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ code: 'BLANK-RANGE', meaning: bilingual, citations: [] });
  });

  test('prints no document for a code that does not exist', async () => {
    const run = await pledge(['explain', 'ARB-EITHR', '--json']);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ARB-EITHER') });
  });
});
