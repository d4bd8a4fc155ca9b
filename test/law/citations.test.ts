import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { CITATIONS, citationLine } from '../../src/law/citations/index.ts';
import { loadCitations } from '../../src/law/load.ts';

test('every article that a rule cites is there, and none besides', () => {
  const cited = new Set(RULES.flatMap(({ citations }) => citations));
  expect([...CITATIONS.keys()].sort()).toEqual([...cited].sort());
});

test('a line names law, article, version and gist', async () => {
  const [penalty, repair] = await loadCitations(['CC-CT-585', '3B-REP', 'NONE']);
  if (!penalty || !repair) throw new Error('missing');
  expect(citationLine(penalty)).toEqual({
    zh: '《民法典》第五百八十五条（2020-05-28 文本，自 2021-01-01 施行）：可以约定违约金，过分高于损失的可以请求减少，付后仍应履行',
    en: 'Civil Code art. 585 (version of 2020-05-28, in force since 2021-01-01): Penalties may be agreed, reduced if far above the loss; the duty remains',
  });
  expect(citationLine(repair).zh).toContain('第十二条（条号待核）');
});

test('articles that were not confirmed say so', () => {
  const open = [...CITATIONS.values()].filter(({ verified }) => !verified).map(({ id }) => id);
  expect(open).toEqual(expect.arrayContaining(['CATER', 'USCC', 'FOODSAMPLE', 'RN25-9', 'MIIT2016']));
  expect(open).not.toContain('CC-CT-585');
});

test('a law whose day in force is not known says so', () => {
  const repair = CITATIONS.get('TELR-32');
  if (!repair) throw new Error('no article');
  expect(citationLine(repair).zh).toContain('（2016-02-06 文本，施行日待核）');
  expect(citationLine(repair).en).toContain('(version of 2016-02-06, day in force to be confirmed)');
});
