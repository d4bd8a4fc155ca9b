import { expect, it } from 'vitest';
import { parseValues, prepare } from '../../../src/index.ts';
import { nodeCompression } from '../../../src/io/compression.ts';
import { containerOf } from '../../../src/model/container.ts';
import { createPdfRenderer } from '../../../src/render/pdf/index.ts';
import { kindOf, unwrap } from '../../kinds/support.ts';
import { OPTIONS } from './support.ts';

/** Bytes that a page took before there was a structure tree (133,958 for five pages), and 15 % more. */
const MOST_BYTES_A_PAGE = (133_958 / 5) * 1.15;

it('is small, tags, data and fonts included', async () => {
  const text = kindOf('service-deadline').example;
  const { letter, policy } = unwrap(prepare(unwrap(parseValues(text, 'values.yaml'))));
  const container = containerOf(text, JSON.stringify(policy, null, 2));
  const { bytes, pages } = unwrap(
    await createPdfRenderer(nodeCompression).render(letter, { ...OPTIONS, container }),
  );
  expect(bytes.length / pages).toBeLessThan(MOST_BYTES_A_PAGE);
});
