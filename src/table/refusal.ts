import type { FindingCode } from '../model/codes.ts';
import type { Finding, Severity } from '../model/finding.ts';

/** Chinese and English sentence, then Chinese and English remedy. */
export type Said = readonly [zh: string, en: string, hintZh: string, hintEn: string];

/** Why a table cannot be read at all. Thrown inside the readers, and turned into a finding by `openTable`. */
export class Refusal extends Error {
  readonly code: FindingCode;
  readonly said: Said;

  constructor(code: FindingCode, ...said: Said) {
    super(said[1]);
    this.code = code;
    this.said = said;
  }

  finding(file: string): Finding {
    return tableFinding(this.code, 'error', this.said, { file });
  }
}

/** A finding about a table; `cell` as in `报价!C5`. */
export function tableFinding(
  code: FindingCode,
  severity: Severity,
  [zh, en, hintZh, hintEn]: Said,
  place: { readonly file: string; readonly cell?: string },
): Finding {
  return { code, severity, message: { zh, en }, hint: { zh: hintZh, en: hintEn }, place };
}
