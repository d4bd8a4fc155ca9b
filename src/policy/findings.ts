import type { Bilingual } from '../model/bilingual.ts';
import type { FindingCode } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';

const READ_THE_PAGE: Bilingual = {
  zh: '请对照 schemas/README.md 改正。',
  en: 'Correct it; see schemas/README.md.',
};

/** A finding about a policy; `pointer` is into the policy file, or into the values when a policy is derived. */
export function policyError(
  code: FindingCode,
  pointer: string,
  message: Bilingual,
  hint: Bilingual = READ_THE_PAGE,
): Finding {
  return { code, severity: 'error', pointer, message, hint };
}
