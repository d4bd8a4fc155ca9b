import { DISCLAIMER } from '../check/disclaimer.ts';
import { citationLine } from '../law/citations/index.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Explanation } from './types.ts';

const SEVERITIES: Readonly<Record<string, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};
const LABELS = {
  why: { zh: '理由', en: 'Why' },
  law: { zh: '依据', en: 'Law' },
  remedy: { zh: '改法', en: 'Remedy' },
  wrong: { zh: '不妥', en: 'Wrong' },
  right: { zh: '可写', en: 'Right' },
} as const satisfies Record<string, Bilingual>;

/** An explanation as lines of plain text; the last one says that it is no legal advice. */
export function explanationText(found: Explanation, language: Language): string {
  const { code, severity, meaning, why, remedy, wrong, right, citations } = found;
  const level = severity === undefined ? '' : SEVERITIES[severity]?.[language];
  const laws = citations.map((citation) => `  - ${citationLine(citation)[language]}`);
  const colon = language === 'zh' ? '：' : ': ';
  const label = (name: keyof typeof LABELS) => `${LABELS[name][language]}${colon}`;
  return [
    `${code}${level ? `  [${level}]` : ''}`,
    meaning[language],
    '',
    `${label('why')}${why[language]}`,
    ...(laws.length === 0 ? [] : [label('law').trimEnd(), ...laws]),
    `${label('remedy')}${remedy[language]}`,
    '',
    `${label('wrong')}${wrong[language]}`,
    `${label('right')}${right[language]}`,
    '',
    `${DISCLAIMER[language]}${language === 'zh' ? '。' : '.'}`,
    '',
  ].join('\n');
}
