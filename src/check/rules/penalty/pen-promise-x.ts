import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const MULTIPLE = pattern(
  /(?:退|假|缺|少)一(?:赔|罚)[0-9一二三四五六七八九十百两]{1,4}|(?<!依法按(?:商品|产品)?(?:价款|货款)的)[0-9一二三四五六七八九十两]{1,4}倍(?:的)?(?:价款|货款)?(?:的)?(?:赔偿|返还|赔付|退差)/u,
);

export const PEN_PROMISE_X = rule({
  code: 'PEN-PROMISE-X',
  severity: 'info',
  scope: ['consumer', 'online', 'published'],
  foreign: 'scoped',
  title: { zh: '承诺了倍数赔偿', en: 'A multiple is promised as compensation' },
  why: {
    zh: '高于法定的赔偿承诺对经营者有约束力；低于法定标准的写法没有意义。',
    en: 'A promise above the statutory multiple binds; one below it is void of meaning.',
  },
  hint: {
    zh: '核对能否负担，并加“法律规定更高的从其规定”',
    en: 'Check that it can be borne; add “unless the law gives more”',
  },
  wrong: { zh: '发现假货的，假一赔十。', en: 'Ten for every fake.' },
  right: { zh: '发现假货的，依照法律规定赔偿。', en: 'Compensation as the law provides.' },
  citations: ['NETC-10', 'CPLAW-16', 'CPLAW-55', 'FSL-148'],
  test: words(MULTIPLE),
});
