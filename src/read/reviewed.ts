import type { Review, ReviewItem } from './review.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether data that were read from a file are a list of promises, as `reviewOf` makes it. */
export function isReview(data: unknown): data is Fields & { readonly promises: readonly unknown[] } {
  return isFields(data) && typeof data.letter === 'string' && Array.isArray(data.promises);
}

/** A list that a person has edited, with what they left out as empty; fields of another shape count as not filled in. */
export function reviewFrom(data: Fields & { readonly promises: readonly unknown[] }): Review {
  const parties = fieldsOf(data.parties);
  const validity = fieldsOf(data.validity);
  return {
    letter: text(data.letter),
    title: text(data.title),
    parties: { provider: text(parties.provider), customer: text(parties.customer) },
    validity: { from: text(validity.from), to: text(validity.to) },
    hours: text(data.hours),
    promises: data.promises.map((item, index) => itemFrom(fieldsOf(item), index)),
    blanks: [],
  };
}

function itemFrom(item: Fields, index: number): ReviewItem {
  const clause = text(item.clause);
  const unit = text(item.unit);
  const clock = text(item.clock);
  return {
    id: text(item.id) || `p${index + 1}`,
    accept: item.accept === true || item.accept === 'true',
    sentence: text(item.sentence),
    ...(clause === '' ? {} : { clause }),
    paragraph: Number(text(item.paragraph)) || 0,
    role: text(item.role),
    operator: text(item.operator),
    value: text(item.value),
    ...(unit === '' ? {} : { unit }),
    ...(clock === '' ? {} : { clock }),
    start: text(item.start),
    action: text(item.action),
    needs: [],
  };
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function fieldsOf(data: unknown): Fields {
  return isFields(data) ? data : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
