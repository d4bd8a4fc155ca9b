import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { type Word, word } from './words.ts';

export const LanguageContext = createContext<Language>('zh');

/** The language of the reader, and the page's own words in it. */
export function useWords(): {
  readonly language: Language;
  /** Words of the page. */
  say(name: Word): string;
  /** What comes in both languages. */
  tell(text: Bilingual): string;
} {
  const language = useContext(LanguageContext);
  return { language, say: (name) => word(name, language), tell: (text) => text[language] || text.zh };
}
