/** Files of earlier runs where a letter is to be written. */
import type { Finding } from '../model/finding.ts';
import type { World } from './world.ts';

/** A PDF of an earlier run beside a Word file whose own PDF could not be made. */
export async function outdatedPdf(
  world: World,
  stem: string,
  made: readonly string[],
): Promise<readonly Finding[]> {
  const path = `${stem}.pdf`;
  if (made.includes(path) || !(await world.io.read(path))) return [];
  return [
    {
      code: 'PRINT-GLYPH',
      severity: 'warning',
      place: { file: path },
      message: {
        zh: '这个 PDF 是以前生成的，与这次的 Word 文件不是同一份内容。',
        en: 'This PDF is of an earlier run and not of the same content as the Word file of this one.',
      },
      hint: {
        zh: '删去它；补上字形以后重新生成。',
        en: 'Remove it, and render again when the character has a font.',
      },
    },
  ];
}
