import type { Clause } from './letter.ts';

/** How a clause is cited from outside: `2.3.1`, `附件第一条`; an unnumbered one as the one around it. */
export function citationIn({ number }: Clause, outer: string): string {
  const citation = number.citation || outer;
  return number.list === 'body' || citation.startsWith('附件') ? citation : `附件${citation}`;
}

/** Whether the template names the clause; others are named by position, which differs between letters. */
export function hasOwnId({ id, number }: Clause): boolean {
  return id !== [number.list === 'body' ? 'c' : number.list, ...number.ordinals].join('-');
}
