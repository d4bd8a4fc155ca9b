import type { Row } from './types.ts';

export const GENERAL: readonly Row[] = [
  ['APL-2', 'APL', '第二条', '行政处罚的定义', 'What an administrative penalty is'],
  ['APL-9', 'APL', '第九条', '罚款是行政处罚的一种', 'A fine is one of them'],
  ['APL-17', 'APL', '第十七条', '由有处罚权的行政机关实施', 'Only authorised organs impose it'],
  ['LCL-4', 'LCL', '第四条', '规章制度应当依法制定并公示', 'Rules are made lawfully and published'],
  ['LCL-22', 'LCL', '第二十二条', '培训服务期违约金', 'Training bonds'],
  ['LCL-23', 'LCL', '第二十三条', '竞业限制违约金', 'Non-competition'],
  ['LCL-25', 'LCL', '第二十五条', '其他情形不得与劳动者约定违约金', 'No other penalties against employees'],
  ['LL-50', 'LL', '第五十条', '不得克扣工资', 'Wages may not be cut'],
  ['LDMA-2', 'LDMA', '第二条', '劳动争议的范围', 'What labour disputes are'],
  ['COL-13', 'COL', '第十三条', '分公司不具有法人资格，责任由公司承担', 'A branch is no legal person'],
  ['COL-15', 'COL', '第十五条', '对外担保须经董事会或者股东会决议', 'Guarantees need a resolution'],
  ['BILL-8', 'BILL', '第八条', '票据大小写不一致的无效', 'A bill with differing amounts is void'],
  ['HOL-2', 'HOL', '第二条', '全体公民放假的节日', 'Public holidays'],
  ['HOL-6', 'HOL', '第六条', '适逢周末的补假', 'Holidays on weekends are made up'],
  ['HOL-7', 'HOL', '第七条', '统一放假调休', 'Arranged holidays and make-up days'],
  [
    'WHR-7',
    'WHR',
    '第七条',
    '机关事业单位周六周日休息，企业可灵活安排',
    'Weekends of public bodies; firms may differ',
  ],
  ['WD25', 'WD25', '第一部分', '年工作日248天，月20.67天', '248 working days a year'],
  ['USCC', 'USCC', '', '十八位代码与校验', 'Eighteen characters with a check', false],
];
