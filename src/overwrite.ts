import type { Bilingual } from './model/bilingual.ts';
import type { Finding } from './model/finding.ts';

/**
 * Why a DOCX in the way is not overwritten: somebody worked in it since it was made. Undefined where nothing stands in
 * the way, or a DOCX that is as it was made.
 *
 * @param present what lies there now
 * @param torn whether a file that is no DOCX at all may be what a broken run left, and is replaced
 * @param home where an edit belongs: 填写文件, 表格
 */
export async function editedSince(
  present: Uint8Array | undefined,
  path: string,
  home: Bilingual,
  torn = false,
): Promise<Finding | undefined> {
  if (!present) return undefined;
  const { isEdited } = await import('./render/docx/index.ts');
  const edited = isEdited(present);
  if (edited === false || (edited === undefined && torn)) return undefined;
  return {
    code: 'FILE-EDITED',
    severity: 'error',
    message: {
      zh: `${path} 在生成之后被人改过，没有覆盖。`,
      en: `${path} has been edited since it was made and is not overwritten.`,
    },
    hint: {
      zh: `先把改动移到${home.zh}里，或另存那份文件；确定不要时加 --force。`,
      en: `Move the edits into the ${home.en} or save that file elsewhere; use --force to drop them.`,
    },
    place: { file: path },
  };
}
