/** What a change does to a promise: `tighter` binds the provider more, `looser` less. */
export type Effect = 'tighter' | 'looser' | 'neutral' | 'unknown';

/** One difference between two letters. */
export interface Change {
  /** The printed number of the clause; 标题, 首部, 签署栏 outside clauses. */
  readonly clause: string;
  /** The clause's id in the template, where it has one. */
  readonly clauseId?: string;
  /** JSON pointer of the blank that was changed. */
  readonly pointer?: string;
  readonly kind: 'blank' | 'text' | 'added' | 'removed' | 'revision' | 'comment';
  readonly before?: string;
  readonly after?: string;
  readonly effect: Effect;
  /** Whom the change favours. */
  readonly for?: 'provider' | 'customer';
  /** Author and date of a tracked change or comment, as the file says. */
  readonly by?: string;
}

/** Whom an effect favours: what binds the provider more is the customer's gain. */
export function favoured(effect: Effect): Pick<Change, 'for'> {
  if (effect === 'tighter') return { for: 'customer' };
  return effect === 'looser' ? { for: 'provider' } : {};
}
