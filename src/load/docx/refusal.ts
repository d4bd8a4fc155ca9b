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
