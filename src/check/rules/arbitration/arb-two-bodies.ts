import { rule, type Test } from '../../rule.ts';
import { named } from './clause.ts';

const twoBodies: Test = function* (view) {
  let first: string | undefined;
  for (const { hit, match, text } of named(view)) {
    if (match.kind === 'several') {
      yield hit;
      return;
    }
    const name =
      'institution' in match ? match.institution.name : match.kind === 'unknown' ? text : undefined;
    if (name === undefined) continue;
    first ??= name;
    if (name === first) continue;
    yield {
      ...hit,
      message: {
        zh: `约定了两家仲裁机构：“${first.slice(0, 30)}”和“${name.slice(0, 30)}”`,
        en: `Two arbitration institutions are named: “${first.slice(0, 30)}” and “${name.slice(0, 30)}”`,
      },
    };
    return;
  }
};

export const ARB_TWO_BODIES = rule({
  code: 'ARB-TWO-BODIES',
  severity: 'error',
  foreign: true,
  title: { zh: '约定了两家以上仲裁机构', en: 'More than one arbitration institution is named' },
  why: {
    zh: '发生争议后还要再协商选哪一家，谈不拢的，仲裁协议无效。',
    en: 'The parties would have to agree on one again; failing that, the agreement is void.',
  },
  hint: { zh: '只保留一家', en: 'Keep one' },
  wrong: {
    zh: '因本协议产生的争议，提交北京仲裁委员会或上海仲裁委员会仲裁。',
    en: 'Beijing or Shanghai commission.',
  },
  right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: 'The Beijing commission.' },
  citations: ['ARBI-5', 'ARB-29'],
  test: twoBodies,
});
