import type { Rule } from '../check/rule.ts';
import { loadCitations } from '../law/load.ts';
import type { Language } from '../model/bilingual.ts';
import { PHASE_CODES, type PhaseCode } from '../model/codes.ts';
import type { Explanation } from './types.ts';

export type { Explanation } from './types.ts';

/**
 * Explains a finding's code: meaning, reason, remedy, an example of wrong and right wording, and the articles with
 * their gist. Letter case and surrounding space are forgiven; undefined for a code that does not exist. The texts
 * are loaded when first asked for.
 */
export async function explain(written: string): Promise<Explanation | undefined> {
  const wanted = written.trim().toUpperCase();
  const phase = PHASE_CODES.find((known) => known === wanted);
  return phase ? explainPhase(phase) : explainRule(wanted);
}

/** The same as lines of plain text; undefined for a code that does not exist. */
export async function explainText(written: string, language: Language): Promise<string | undefined> {
  const [found, { explanationText }] = await Promise.all([explain(written), import('./text.ts')]);
  return found && explanationText(found, language);
}

async function explainPhase(code: PhaseCode): Promise<Explanation> {
  const { ENTRIES } = await import('./entries/index.ts');
  return { code, ...ENTRIES[code], citations: [] };
}

/** A rule explains itself. */
async function explainRule(code: string): Promise<Explanation | undefined> {
  const { RULES } = await import('../check/rules/index.ts');
  const rule: Rule | undefined = RULES.find((candidate) => candidate.code === code);
  if (!rule) return undefined;
  const { severity, title, why, hint, wrong, right } = rule;
  const citations = await loadCitations(rule.citations);
  return { code: rule.code, severity, meaning: title, why, remedy: hint, wrong, right, citations };
}
