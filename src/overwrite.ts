import type { Bilingual } from './model/bilingual.ts';
import type { Finding } from './model/finding.ts';

/** Where an edit of a finished letter belongs. */
export const VALUES_HOME: Bilingual = { zh: '填写文件', en: 'values file' };
export const TABLE_HOME: Bilingual = { zh: '表格', en: 'table' };

/**
 * The finding for a file in the way that is not as it was written last.
 *
 * @param home where an edit belongs
 * @param known whether something of ours lay there before
 */
export function notOverwritten(path: string, home: Bilingual, known: boolean): Finding {
  return {
    code: 'FILE-EDITED',
    severity: 'error',
    message: known
      ? {
          zh: `${path} 在生成之后被人改过，没有覆盖。`,
          en: `${path} has been changed since it was made and is not overwritten.`,
        }
      : {
          zh: `${path} 已经存在，不是上次在这里生成的那一份，没有覆盖。`,
          en: `${path} is there already and is not what was last made here; it is not overwritten.`,
        },
    hint: {
      zh: `先把改动移到${home.zh}里，或另存那份文件；确定不要时加 --force。`,
      en: `Move the edits into the ${home.en} or save that file elsewhere; use --force to drop them.`,
    },
    place: { file: path },
  };
}
