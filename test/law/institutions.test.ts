import { describe, expect, test } from 'vitest';
import { institutionsIn, matchInstitution } from '../../src/law/institutions.ts';

function named(written: string): string {
  const match = matchInstitution(written);
  return 'institution' in match ? `${match.kind}: ${match.institution.name}` : match.kind;
}

describe('one written name', () => {
  test.each([
    ['北京仲裁委员会', 'exact: 北京仲裁委员会'],
    ['昆明仲裁委员会', 'exact: 昆明仲裁委员会'],
    ['贸仲', 'alias: 中国国际经济贸易仲裁委员会'],
    ['华南国际经济贸易仲裁委员会', 'alias: 深圳国际仲裁院'],
    ['上海国际仲裁中心', 'alias: 上海国际经济贸易仲裁委员会'],
    ['上海仲裁委员会', 'exact: 上海仲裁委员会'],
    ['海口仲裁委员会', 'former: 海南国际仲裁院'],
    ['深圳国际仲裁院（深圳仲裁委员会）', 'exact: 深圳国际仲裁院'],
    ['北京市仲裁委员会', 'near: 北京仲裁委员会'],
    ['成都仲裁委', 'near: 成都仲裁委员会'],
    ['中国国际经济贸易仲载委员会', 'near: 中国国际经济贸易仲裁委员会'],
    ['当地仲裁委员会', 'indefinite'],
    ['甲方所在地仲裁委员会', 'indefinite'],
    ['____仲裁委员会', 'indefinite'],
    ['', 'indefinite'],
    ['北京市的仲裁机构', 'place-only'],
    ['杭州市劳动人事争议仲裁委员会', 'not-commercial'],
    ['上海仲裁委员会或北京仲裁委员会', 'several'],
    ['淄川仲裁委员会', 'unknown'],
  ])('%s is %s', (written, expected) => {
    expect(named(written)).toBe(expected);
  });

  test('a name of the old lists is recognised but never suggested', () => {
    expect(named('昆明市仲裁委员会')).toBe('unknown');
  });

  test('a hostile name takes no time', () => {
    const start = performance.now();
    for (const piece of ['仲裁', '甲', '或', '（', '_']) matchInstitution(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('names in running text', () => {
  test.each([
    ['提交中国国际经济贸易仲裁委员会，按照该会规则仲裁', '中国国际经济贸易仲裁委员会'],
    ['向北京仲裁委员会或者上海仲裁委员会申请仲裁', '北京仲裁委员会 上海仲裁委员会'],
    ['提交合同签订地仲裁委员会仲裁', '合同签订地仲裁委员会'],
    ['由杭州市的仲裁机构仲裁', '杭州市的仲裁机构'],
    ['提交通辽仲裁委员会仲裁', '通辽仲裁委员会'],
    ['提交中国国际经济贸易仲裁委申请仲裁', '中国国际经济贸易仲裁委'],
    ['提交深圳国际仲裁院（深圳仲裁委员会）仲裁', '深圳国际仲裁院'],
    ['提交深圳国际仲裁院（北京仲裁委员会）仲裁', '深圳国际仲裁院 北京仲裁委员会'],
    ['双方协商解决', ''],
  ])('%s names %s', (text, expected) => {
    expect(
      institutionsIn(text)
        .map((found) => found.text)
        .join(' '),
    ).toBe(expected);
  });
});
