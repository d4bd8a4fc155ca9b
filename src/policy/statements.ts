import type { Statement } from '../model/policy.ts';
import type { IndexedClause, Sentence } from './letter-index.ts';
import type { Derivation } from './scope.ts';

/**
 * Every promise that no item of the policy stands for: what is left of each clause, but for the clauses (and all
 * below them) that promise nothing by the mapping. A sentence that only introduces the points below it is no promise.
 */
export function statementsOf(
  { index, used }: Derivation,
  noStatement: readonly string[] = [],
): readonly Statement[] {
  return [...index.clauses.values()]
    .filter(({ path, clause }) => clause.origin !== undefined || !path.some((id) => noStatement.includes(id)))
    .flatMap((entry) => {
      const left = entry.own.filter(
        (sentence) => (isOwn(entry) || !used.has(sentence.id)) && !introduces(sentence),
      );
      return left.length === 0 ? [] : [statementOf(entry, left)];
    });
}

function statementOf({ clause, citation }: IndexedClause, left: readonly Sentence[]): Statement {
  return {
    id: `statement-${clause.id}`,
    source: {
      clause: citation,
      sentence: left.map(({ text }) => text).join(''),
      values: [...new Set(left.flatMap(({ pointers }) => pointers))],
    },
  };
}

/** The values' own words stand in the policy whole: an item that measures their figures does not say all that they say. */
function isOwn({ clause }: IndexedClause): boolean {
  return clause.origin !== undefined && !clause.heading;
}

function introduces({ text }: Sentence): boolean {
  return text.endsWith('：') || text.endsWith(':');
}
