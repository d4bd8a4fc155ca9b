import { valueAt } from '../../../model/value.ts';
import { rule, type Test } from '../../rule.ts';
import { columnsOf, folded, nameIn } from './columns.ts';

const mismatch: Test = function* (view) {
  const { filled } = view;
  if (!filled) return;
  for (const column of columnsOf(view)) {
    const signed = nameIn(column);
    const party = filled.kind.manifest.parties.find(({ role }) => role === column.role);
    const head = party && valueAt(filled.values, party.name);
    if (!signed || head?.type !== 'text' || folded(head.text) === folded(signed.text)) continue;
    yield {
      pointer: signed.pointer,
      message: {
        zh: `落款“${signed.text.slice(0, 40)}”与首部“${head.text.slice(0, 40)}”不一致`,
        en: `The signature names “${signed.text.slice(0, 40)}”, the head “${head.text.slice(0, 40)}”`,
      },
    };
  }
};

export const PAR_MISMATCH = rule({
  code: 'PAR-MISMATCH',
  severity: 'error',
  title: { zh: '首部名称与落款名称不一致', en: 'The names in head and signature differ' },
  why: {
    zh: '主体不一致会影响承诺的成立和责任的承担。',
    en: 'It puts in doubt who promised, and who is liable.',
  },
  hint: { zh: '统一使用登记的全称', en: 'Use the registered full name in both places' },
  wrong: {
    zh: '首部：甲乙商贸有限公司；落款：甲乙贸易有限公司',
    en: 'Head: A Trading Co.; signature: A Traders Co.',
  },
  right: { zh: '首部和落款均为：甲乙商贸有限公司', en: 'A Trading Co. in both places' },
  citations: ['CC-CT-470', 'CTI-3'],
  test: mismatch,
});
