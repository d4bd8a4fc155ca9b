/** A letter kind that cannot be assembled: its template or manifest is wrong, not the values. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
