import type { Bilingual } from '../model/bilingual.ts';

/** Stands under every list of findings. */
export const DISCLAIMER: Bilingual = {
  zh: '起草提示，不构成法律意见',
  en: 'Drafting hints, not legal advice',
};
