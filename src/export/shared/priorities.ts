/** The four priorities that most engines have, highest first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** Priority of a severity by its rank in the letter, 0 the gravest; whatever exceeds four is the lowest. */
export function priorityOf(rank: number): Priority {
  return PRIORITIES[Math.min(rank, PRIORITIES.length - 1)] ?? 'low';
}
