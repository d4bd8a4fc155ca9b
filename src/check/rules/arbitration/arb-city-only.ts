import { rule } from '../../rule.ts';
import { ofKind } from './clause.ts';

export const ARB_CITY_ONLY = rule({
  code: 'ARB-CITY-ONLY',
  severity: 'warning',
  foreign: true,
  title: { zh: '只写了某地的仲裁机构，没有写名称', en: 'Only the place of the institution is named' },
  why: {
    zh: '该地只有一家仲裁机构时才算选定；有两家以上又谈不拢的，仲裁协议无效。',
    en: 'That chooses an institution only where the place has exactly one.',
  },
  hint: { zh: '改成该机构的现用全称', en: 'Write the full current name of the institution' },
  wrong: { zh: '因本协议产生的争议，由杭州市的仲裁机构仲裁。', en: 'An institution in Hangzhou.' },
  right: { zh: '因本协议产生的争议，由杭州仲裁委员会仲裁。', en: 'The Hangzhou Arbitration Commission.' },
  citations: ['ARBI-3', 'ARBI-6', 'ARB-29'],
  test: ofKind('place-only'),
});
