import type { Finding } from '../model/finding.ts';

/** Most brackets that may stand open: far more than a values file nests, far less than the parser's stack holds. */
const MAX_BRACKETS = 200;

/** Most brackets that stand open at a time, those in texts included. */
function bracketsOf(text: string): number {
  let [open, most] = [0, 0];
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

/** Why a file with too many open brackets is not read; undefined for every other. */
export function tooDeep(text: string, file: string): Finding | undefined {
  if (bracketsOf(text) <= MAX_BRACKETS) return undefined;
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: {
      zh: `文件里有 ${MAX_BRACKETS} 个以上的方括号或花括号没有闭合，不予读取。`,
      en: `More than ${MAX_BRACKETS} brackets or braces stand open; the file is not read.`,
    },
    hint: {
      zh: '补上成对的括号；用 pledge init 可以生成一份填写文件。',
      en: 'Close the brackets; pledge init makes a values file.',
    },
    place: { file },
  };
}

/** A file that is no list of names and values. */
export function notAMap(file: string): Finding {
  return {
    code: 'FILE-SHAPE',
    severity: 'error',
    message: { zh: '文件里没有“名称: 内容”形式的填写项。', en: 'The file holds no “name: value” blanks.' },
    hint: {
      zh: '用 pledge init 生成一份带说明的填写文件，在其中填写。',
      en: 'Make a commented values file with pledge init and fill it.',
    },
    place: { file },
  };
}
