import type { FindingCode } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';

/** Ends the reading of a file from inside a library's callback; never leaves this folder. */
export class Refusal extends Error {
  readonly finding: Finding;
  constructor(code: FindingCode, zh: string, en: string) {
    super(en);
    this.finding = {
      code,
      severity: 'error',
      message: { zh, en },
      hint: {
        zh: '用文字处理软件打开后另存为普通的 .docx 文件，再检查',
        en: 'Open it in a word processor, save it as a plain .docx file, and check again',
      },
    };
  }
}

/** What of the template the letters do not have. */
export function notTaken(zh: string, en: string): Finding {
  return {
    code: 'PRINT-LAYOUT',
    severity: 'warning',
    pointer: '/from',
    message: { zh: `版式模板中的${zh}没有采用。`, en: `Not taken from the template: ${en}.` },
    hint: {
      zh: '需要时在版式文件的 print 里写明。',
      en: 'Say it under print in the house style where it is needed.',
    },
  };
}
