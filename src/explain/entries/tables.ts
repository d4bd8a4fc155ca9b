import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';

export const TABLES = {
  'TABLE-EMPTY': {
    meaning: { zh: '表格没有数据行', en: 'The table has no data' },
    why: { zh: '没有数据就没有承诺书可生成。', en: 'There is no letter to make.' },
    remedy: { zh: '在表头下方填写数据', en: 'Fill in rows below the heading' },
    wrong: { zh: '只有表头的表', en: 'A heading only' },
    right: { zh: '表头下至少一行', en: 'A heading and a row' },
  },
  'TABLE-HEADING': {
    meaning: { zh: '找不到表头，或表头不是填写项的名称', en: 'No heading with names of blanks' },
    why: { zh: '对不上名称，内容就会填错地方。', en: 'Content would land in the wrong place.' },
    remedy: {
      zh: '用 pledge sheet 生成的表，保留第一行',
      en: 'Use the sheet of pledge sheet, first row kept',
    },
    wrong: { zh: '第一行是标题“2026年客户名单”', en: 'First row: a title' },
    right: { zh: '第一行是填写项名称', en: 'First row: names of blanks' },
  },
  'TABLE-DUPLICATE-HEADING': {
    meaning: { zh: '两列的表头相同', en: 'Two columns share a heading' },
    why: { zh: '不知道以哪一列为准。', en: 'It is open which one counts.' },
    remedy: { zh: '删去或改名其中一列', en: 'Remove or rename one' },
    wrong: { zh: '两列“响应时限”', en: 'Two columns “response”' },
    right: { zh: '一列“响应时限”', en: 'One column “response”' },
  },
  'TABLE-UNKNOWN-COLUMN': {
    meaning: { zh: '有一列不是填写项', en: 'A column that is not a blank' },
    why: { zh: '这一列的内容不会印出来。', en: 'What it holds is not printed.' },
    remedy: { zh: '改成提示的名称，或删去', en: 'Use the name suggested, or remove it' },
    wrong: { zh: '响应时间（应为 响应时限）', en: 'reponse' },
    right: { zh: '响应时限', en: 'response' },
  },
  'TABLE-CELL': {
    meaning: { zh: '单元格的内容读不出来', en: 'A cell cannot be read' },
    why: { zh: '公式错误、错误值不能印进承诺书。', en: 'Formula errors cannot be printed.' },
    remedy: { zh: '改成文字或数值', en: 'Write text or a number' },
    wrong: { zh: '#REF!', en: '#REF!' },
    right: { zh: '4小时', en: '4小时' },
  },
  'TABLE-OUTLIER': {
    meaning: {
      zh: '一格的数与同列其他各行相差约 12 倍或 100 倍',
      en: 'A value about 12 or 100 times off its column',
    },
    why: {
      zh: '多半是月写成了年，或百分号、小数点有误；也可能确实如此，所以只提醒，照写的印。',
      en: 'Often months for years, or a slip of the per cent sign or decimal point; it may be meant, so it is printed as written.',
    },
    remedy: {
      zh: '核对这一格的数和单位；确实如此的不必改',
      en: 'Check the number and its unit; leave it if it is meant',
    },
    wrong: { zh: '质量保证期：36个月、36个月、3个月', en: 'Warranty: 36个月, 36个月, 3个月' },
    right: { zh: '质量保证期：36个月、36个月、3年', en: 'Warranty: 36个月, 36个月, 3年' },
  },
  'TABLE-FORMAT': {
    meaning: { zh: '不是可读的表格文件', en: 'Not a table that can be read' },
    why: { zh: '旧格式或改了扩展名的文件读不出来。', en: 'Old formats and renamed files cannot be read.' },
    remedy: { zh: '另存为 .xlsx 或 UTF-8 的 .csv', en: 'Save it as .xlsx or UTF-8 .csv' },
    wrong: { zh: '名单.xls', en: 'list.xls' },
    right: { zh: '名单.xlsx', en: 'list.xlsx' },
  },
  'TABLE-LIMIT': {
    meaning: { zh: '表格超过行列或大小的上限', en: 'The table exceeds the limits' },
    why: { zh: '过大的表会耗尽内存。', en: 'It would exhaust memory.' },
    remedy: { zh: '拆成几个表', en: 'Split it' },
    wrong: { zh: '二百万行的表', en: 'Two million rows' },
    right: { zh: '每个表几千行', en: 'Some thousand rows each' },
  },
  'TABLE-ENCRYPTED': {
    meaning: { zh: '表格设有密码', en: 'The table has a password' },
    why: { zh: '有密码的文件读不出来。', en: 'It cannot be read.' },
    remedy: { zh: '去掉密码另存', en: 'Save it without one' },
    wrong: { zh: '带打开密码的 .xlsx', en: 'A protected .xlsx' },
    right: { zh: '没有密码的 .xlsx', en: 'A plain .xlsx' },
  },
  'TABLE-MERGED': {
    meaning: { zh: '数据区有合并单元格', en: 'Merged cells in the data' },
    why: { zh: '合并后只有第一格有值，其余行会缺内容。', en: 'Only the first holds the value.' },
    remedy: { zh: '取消合并，逐格填写', en: 'Unmerge and fill each' },
    wrong: { zh: '三行合并的“杭州分公司”', en: 'Three rows merged' },
    right: { zh: '三行各写“杭州分公司”', en: 'The name in each row' },
  },
  'TABLE-FAULT': {
    meaning: { zh: '程序自己出错，这一行没有做成', en: 'The program failed on this row' },
    why: { zh: '一行出错不应影响其余各行，所以记下来继续。', en: 'One row must not stop the others.' },
    remedy: {
      zh: '报告问题；修复后用 --only-failed 补做',
      en: 'Report it; make the row later with --only-failed',
    },
    wrong: { zh: '程序内部错误：……', en: 'Internal error: …' },
    right: { zh: '没有这条提示', en: 'No such message' },
  },
  'TABLE-NUMBER': {
    meaning: {
      zh: '两份承诺书的编号相同，或取不到编号',
      en: 'A letter number stands twice or cannot be drawn',
    },
    why: { zh: '编号重复，就分不清指的是哪一份。', en: 'One number must mean one letter.' },
    remedy: {
      zh: '改正表里的编号；按年取号的还要填写签署日期',
      en: 'Correct the number; a number by year needs the signing date',
    },
    wrong: { zh: '第 3 行和第 8 行都写 FW-2026-0003', en: 'FW-2026-0003 in rows 3 and 8' },
    right: { zh: '每行一个编号，或留空并用 --number 取号', en: 'A number for each row, or --number' },
  },
  'TABLE-HIDDEN': {
    meaning: { zh: '有隐藏的行、列或工作表', en: 'Hidden rows, columns or sheets' },
    why: { zh: '看不见的内容可能被误印或漏印。', en: 'What is not seen may be printed or missed.' },
    remedy: { zh: '取消隐藏，核对后再生成', en: 'Show them and check' },
    wrong: { zh: '隐藏的旧客户行', en: 'A hidden row' },
    right: { zh: '全部显示的表', en: 'All rows shown' },
  },
  'EXTRACT-NONE': {
    meaning: { zh: '文件里没有所带的数据', en: 'The file carries no data' },
    why: {
      zh: '它不是由 pledgekit 生成，或数据已被清除。',
      en: 'It was not made here, or the data was removed.',
    },
    remedy: {
      zh: '使用生成的原件，或当作外来文书检查',
      en: 'Use the original, or check it as a foreign text',
    },
    wrong: { zh: '转换过的 PDF', en: 'A converted PDF' },
    right: { zh: 'pledge render 生成的 PDF', en: 'The PDF as rendered' },
  },
  'EXTRACT-DIGEST': {
    meaning: { zh: '文件所带的内容与摘要不符', en: 'The data does not match its digest' },
    why: { zh: '文件在生成后被改动过，不能作为依据。', en: 'The file was changed after it was made.' },
    remedy: { zh: '找回原件，或由填写文件重新生成', en: 'Find the original, or render again' },
    wrong: { zh: '改过附件的 PDF', en: 'A changed PDF' },
    right: { zh: '未改动的原件', en: 'The original' },
  },
  'EXTRACT-FORMAT': {
    meaning: { zh: '文件的格式不能读取数据', en: 'The format carries no data' },
    why: { zh: '只有生成的 DOCX 和 PDF 带有数据。', en: 'Only DOCX and PDF that were made here do.' },
    remedy: { zh: '提供生成的 DOCX 或 PDF', en: 'Give one of these' },
    wrong: { zh: '扫描件图片', en: 'A scan' },
    right: { zh: '承诺书.pdf', en: 'letter.pdf' },
  },
  'EXTRACT-TWICE': {
    meaning: { zh: '文件里有两份所带的数据', en: 'The file carries data twice' },
    why: {
      zh: '两份数据可能不同，取哪一份都是猜。',
      en: 'The two may differ, and taking either would be a guess.',
    },
    remedy: { zh: '向出具方索取原件', en: 'Ask the issuer for the original' },
    wrong: { zh: '另加了一份 values.yaml 的 PDF', en: 'A PDF with a second values.yaml' },
    right: { zh: '未改动的原件', en: 'The original' },
  },
  'EXTRACT-PAGE': {
    meaning: { zh: '文件的文字与所带的数据不一致', en: 'The text of the file contradicts its data' },
    why: {
      zh: '签的是纸面上的文字；数据照旧，按数据执行就错了。',
      en: 'What is signed is the text; whoever goes by the data goes wrong.',
    },
    remedy: {
      zh: '用 pledge verify 查看每一处改动，同意的用 --accept 采纳',
      en: 'See each change with pledge verify, and take what is agreed with --accept',
    },
    wrong: { zh: '数据是 4小时，文字改成了 40小时', en: 'Data of 4 hours, a text of 40' },
    right: { zh: '文字与数据一致', en: 'Text and data agree' },
  },
  'REGISTER-BROKEN': {
    meaning: {
      zh: '登记簿的条目读不出来，或文件与发出时不同',
      en: 'An entry that cannot be read, or a file that is not what was issued',
    },
    why: {
      zh: '登记簿靠文件的摘要证明发出的是哪一份。',
      en: 'The register proves by digests what was issued.',
    },
    remedy: { zh: '从备份恢复这个编号的文件夹', en: 'Restore the folder of this number from a backup' },
    wrong: { zh: '被改过的 FW-2026-0003.pdf', en: 'A changed FW-2026-0003.pdf' },
    right: { zh: '只读、未动的存档', en: 'The frozen copies as they were' },
  },
  'REGISTER-TWICE': {
    meaning: { zh: '一个编号发出了两次', en: 'A number that was issued twice' },
    why: {
      zh: '同一编号有两份内容，谁也说不清以哪份为准。',
      en: 'Two letters of one number: nobody can say which holds.',
    },
    remedy: {
      zh: '换一个编号；改内容用新编号并加 --replaces',
      en: 'Take another number; to change a letter use --replaces',
    },
    wrong: { zh: '两份 FW-2026-0003', en: 'Two letters FW-2026-0003' },
    right: { zh: 'FW-2026-0009 替代 FW-2026-0003', en: 'FW-2026-0009 in place of FW-2026-0003' },
  },
  'REGISTER-GAP': {
    meaning: { zh: '登记簿里缺少编号', en: 'A number that the register lacks' },
    why: { zh: '缺的编号可能是被删掉的承诺书。', en: 'A missing number may be a letter that was deleted.' },
    remedy: {
      zh: '查明去向；作废用 register void，不要删除',
      en: 'Find out; make letters void, do not delete them',
    },
    wrong: { zh: '有 0001、0003，没有 0002', en: '0001 and 0003 without 0002' },
    right: { zh: '作废的 0002 仍在登记簿里', en: 'A void 0002 that is still there' },
  },
  'REGISTER-ENDED': {
    meaning: { zh: '承诺书已到期，没有替代的', en: 'A letter has ended and none took its place' },
    why: { zh: '客户可能以为还有效，服务台可能还按它执行。', en: 'Others may still go by it.' },
    remedy: { zh: '续签、用 --replaces 发新的，或停用它的策略', en: 'Renew it, or stop its policy' },
    wrong: { zh: '2026-05-31 到期，11 月仍在用', en: 'Ended in May, still used in November' },
    right: { zh: '到期前发出替代的承诺书', en: 'A new letter before the end' },
  },
  'REGISTER-CONFLICT': {
    meaning: {
      zh: '同一对当事人的两份在用承诺书对同一事项承诺不同',
      en: 'Two letters in force promise one party two figures',
    },
    why: { zh: '对方会按有利的一份主张。', en: 'The other side will go by the one in its favour.' },
    remedy: { zh: '用 --replaces 替代旧的，或统一数字', en: 'Replace the older, or make them agree' },
    wrong: { zh: '响应：一份 4 小时，一份 8 小时', en: 'Response: 4 hours in one, 8 in the other' },
    right: { zh: '一份在用', en: 'One letter in force' },
  },
  'WAIVER-UNUSED': {
    meaning: { zh: '豁免没有对应的警告', en: 'A waiver that matches no warning' },
    why: {
      zh: '警告已消除或代码写错，留着会掩盖以后的问题。',
      en: 'The warning is gone or the code is wrong; it would hide later ones.',
    },
    remedy: { zh: '删去这条豁免，或核对代码', en: 'Remove it, or check its code' },
    wrong: {
      zh: 'waivers: [{ code: AD-100, … }]（文中已没有 100%）',
      en: 'A waiver of AD-100 with no 100 % left',
    },
    right: { zh: '（删去）', en: '(removed)' },
  },
  'WAIVER-ERROR': {
    meaning: { zh: '试图豁免一个错误', en: 'An error was waived' },
    why: {
      zh: '错误会使承诺无效或违法，不能以理由代替改正。',
      en: 'An error makes a promise void or unlawful; no reason mends it.',
    },
    remedy: { zh: '改正错误本身', en: 'Correct the error' },
    wrong: { zh: 'waivers: [{ code: PEN-FINE, … }]', en: 'A waiver of PEN-FINE' },
    right: { zh: '把“罚款”改为“违约金”', en: '违约金 for 罚款' },
  },
  'WAIVER-INVALID': {
    meaning: { zh: '豁免说明不完整，或代码不存在', en: 'A waiver is incomplete, or its code does not exist' },
    why: { zh: '没有理由和姓名的豁免事后无人负责。', en: 'Without reason and name nobody answers for it.' },
    remedy: { zh: '写明 code、reason、by', en: 'Give code, reason and by' },
    wrong: { zh: '{ code: AD-100 }', en: '{ code: AD-100 }' },
    right: {
      zh: '{ code: AD-100, reason: 客户指定, by: 张三 }',
      en: '{ code: AD-100, reason: asked by the client, by: Zhang San }',
    },
  },
} as const satisfies Partial<Record<PhaseCode, Entry>>;
