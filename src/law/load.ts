import type { CitationId } from '../model/finding.ts';
import type { Citation } from './citations/index.ts';

/** The cited articles, loaded when first asked for. Unknown ids are left out. */
export async function loadCitations(ids: readonly CitationId[]): Promise<readonly Citation[]> {
  const { CITATIONS } = await import('./citations/index.ts');
  return ids.flatMap((id) => CITATIONS.get(id) ?? []);
}
