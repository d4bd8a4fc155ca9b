/** The two languages of every label and message; Chinese is the first language of the product. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
