import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';
import { columnsOf, folded, nameIn } from './columns.ts';

const DEPARTMENT = pattern(
  /(?:项目部|事业部|办公室|客服部|客户服务部|售后服务部|售后部|市场部|销售部|采购部|人事部|财务部|后勤部|技术部|工程部|质量部|教务部|后勤部|行政部|培训部|运营部|综合部|业务部|维修部|总务处|后勤处|教务处|管理处|保卫处|[一-鿿]{2}科)$/u,
);
const NOT_DEPARTMENT = pattern(/(?:俱乐部|门市部|经营部|服务社|批发部|贸易部|百货|本科)$/u);
/** The mark of the seal behind a name. */
const SEALED = pattern(/（(?:盖章|公章|章|签章)）$/u);
const BRANCH = pattern(/(?:分公司|分店|营业部|办事处|代表处)$/u);

const SIGNED_BY = pattern(
  /(?:承诺|投标|保证|供应)(?:人|单位|方|商)?(?:（[^）]{1,12}）)?：\s{0,6}([一-鿿（）]{4,40})/u,
);

const department: Test = function* (view) {
  if (view.foreign) return yield* inLines(view);
  for (const column of columnsOf(view)) {
    const signed = nameIn(column);
    if (!signed || column.acknowledges) continue;
    const name = folded(signed.text);
    const branch = BRANCH.test(name);
    if ((!branch && !DEPARTMENT.test(name)) || NOT_DEPARTMENT.test(name)) continue;
    yield {
      pointer: signed.pointer,
      message: {
        zh: `落款“${name.slice(0, 40)}”${branch ? '是分支机构，责任由法人承担，须核对授权' : '是内设部门，没有主体资格'}`,
        en: `“${name.slice(0, 40)}” is ${branch ? 'a branch: its company is liable, check its authority' : 'a department and no legal subject'}`,
      },
    };
  }
};

/** The lines that a letter from elsewhere is signed on. */
function* inLines(view: View): Generator<Hit> {
  for (const paragraph of view.paragraphs.all.slice(-12)) {
    const match = SIGNED_BY.first(paragraph.bare);
    const name = unsealed(match?.groups[0] ?? '');
    if (match && DEPARTMENT.test(name) && !NOT_DEPARTMENT.test(name)) yield { paragraph, at: match.at };
  }
}

/** A name without the mark of its seal. */
function unsealed(name: string): string {
  const mark = SEALED.first(name);
  return mark ? name.slice(0, mark.index) : name;
}

export const SIG_DEPT = rule({
  code: 'SIG-DEPT',
  severity: 'warning',
  foreign: true,
  title: { zh: '落款是部门或者分支机构', en: 'A department or branch signs' },
  why: {
    zh: '内设部门没有主体资格；分支机构的行为由法人承担责任，须核对权限。',
    en: 'A department cannot bind itself; a branch binds its company within its authority.',
  },
  hint: { zh: '改为法人全称，或附授权书', en: 'Sign in the name of the company, or attach the authority' },
  wrong: { zh: '承诺人：云栖商贸有限公司客户服务部', en: 'Signed: customer service department' },
  right: { zh: '承诺人：云栖商贸有限公司', en: 'Signed: Yunqi Trading Co.' },
  citations: ['CC-GP-74', 'COL-13', 'CTI-22'],
  test: department,
});
