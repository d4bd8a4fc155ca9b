import { loadCitations } from '../law/load.ts';
import type { Language } from '../model/bilingual.ts';
import { FINDING_CODES, type FindingCode } from '../model/codes.ts';
import type { Examples, Explanation } from './types.ts';

export type { Explanation } from './types.ts';

/**
 * Explains a finding's code: meaning, reason, remedy, an example of wrong and right wording, and the articles with
 * their gist. Letter case and surrounding space are forgiven; undefined for a code that does not exist. The texts
 * are loaded when first asked for.
 */
export async function explain(written: string): Promise<Explanation | undefined> {
  const wanted = written.trim().toUpperCase();
  const code = FINDING_CODES.find((known) => known === wanted);
  return code && ((await explainPlain(code)) ?? (await explainRule(code)));
}

/** The same as lines of plain text; undefined for a code that does not exist. */
export async function explainText(written: string, language: Language): Promise<string | undefined> {
  const [found, { explanationText }] = await Promise.all([explain(written), import('./text.ts')]);
  return found && explanationText(found, language);
}

async function explainPlain(code: FindingCode): Promise<Explanation | undefined> {
  const { ENTRIES } = await import('./entries/index.ts');
  const entry = ENTRIES[code];
  return entry && { code, ...entry, citations: [] };
}

async function explainRule(code: FindingCode): Promise<Explanation | undefined> {
  const [{ RULES }, examples] = await Promise.all([import('../check/rules/index.ts'), exampleOf(code)]);
  const rule = RULES.find((candidate) => candidate.code === code);
  if (!rule || !examples) return undefined;
  const { severity, title, why, hint } = rule;
  return {
    code,
    severity,
    meaning: title,
    why,
    remedy: hint,
    ...examples,
    citations: await loadCitations(rule.citations),
  };
}

async function exampleOf(code: FindingCode): Promise<Examples[FindingCode]> {
  const { EXAMPLES } = await import('./examples/index.ts');
  return EXAMPLES[code];
}
