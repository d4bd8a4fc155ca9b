/** A law or rule that is no longer in force. */
export interface Repealed {
  /** Its name as letters write it. */
  readonly names: readonly string[];
  /** The first day without it, `YYYY-MM-DD`. */
  readonly since: string;
  /** What stands in its place. */
  readonly by: string;
}

/** Laws and rules that letters still cite. Days: Civil Code art. 1260, and the closing articles of the successors. */
export const REPEALED: readonly Repealed[] = [
  {
    names: ['合同法', '民法通则', '民法总则', '担保法', '物权法', '侵权责任法', '婚姻法', '继承法', '收养法'],
    since: '2021-01-01',
    by: '民法典',
  },
  { names: ['经济合同法', '涉外经济合同法', '技术合同法'], since: '1999-10-01', by: '民法典' },
  { names: ['食品卫生法'], since: '2009-06-01', by: '食品安全法' },
  {
    names: ['中外合资经营企业法', '中外合作经营企业法', '外资企业法'],
    since: '2020-01-01',
    by: '外商投资法',
  },
  { names: ['网络交易管理办法'], since: '2021-05-01', by: '网络交易监督管理办法' },
  {
    names: ['家用汽车产品修理、更换、退货责任规定'],
    since: '2022-01-01',
    by: '家用汽车产品修理更换退货责任规定',
  },
  {
    names: ['公司登记管理条例', '企业法人登记管理条例'],
    since: '2022-03-01',
    by: '市场主体登记管理条例',
  },
  {
    names: ['禁止价格欺诈行为的规定', '关于商品和服务实行明码标价的规定'],
    since: '2022-07-01',
    by: '明码标价和禁止价格欺诈规定',
  },
  {
    names: ['市场监督管理投诉举报处理暂行办法'],
    since: '2026-04-15',
    by: '市场监督管理投诉举报处理办法',
  },
];
