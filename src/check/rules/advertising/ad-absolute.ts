import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { QUOTED_BAN } from './quoted-ban.ts';

const BANNED = pattern(
  /国家级(?!(?:贫困|经济技术开发区|高新区|重点实验室|新区))|最高级(?!别)|最佳(?!实践|答复|时间)/u,
);

const absolutes: Test = function* (view) {
  const published = view.scope.has('published');
  for (const hit of words(BANNED, { unless: QUOTED_BAN, promised: true })(view))
    yield published ? { ...hit, severity: 'error' } : hit;
};

export const AD_ABSOLUTE = rule({
  code: 'AD-ABSOLUTE',
  severity: 'warning',
  foreign: true,
  title: { zh: '使用了广告法禁止的绝对化用语', en: 'Absolutes that the advertising law forbids' },
  why: {
    zh: '对外发布的广告不得使用“国家级”“最高级”“最佳”等用语；函件虽不是广告，也会成为履约标准。',
    en: 'Published advertising may not say so; in a letter it still sets the standard of performance.',
  },
  hint: { zh: '删除，改为可以验证的表述', en: 'Replace it by something that can be verified' },
  wrong: { zh: '我公司提供国家级服务。', en: 'State-level service.' },
  right: { zh: '我公司获得ISO 9001认证。', en: 'ISO 9001 certified.' },
  citations: ['ADL-9', 'ADL-57'],
  test: absolutes,
});
