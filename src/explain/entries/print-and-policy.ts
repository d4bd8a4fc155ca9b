import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';

export const PRINT_AND_POLICY = {
  'PRINT-GLYPH': {
    meaning: { zh: '字体里没有某个字', en: 'The font lacks a character' },
    why: { zh: '缺字会印成方框，人名地名尤其要紧。', en: 'It would print as a box, which matters in names.' },
    remedy: { zh: '换用所列字体，或改用通行的字', en: 'Use a font that has it, or another character' },
    wrong: { zh: '用缺字的字体印“㛃”', en: '㛃 in a font without it' },
    right: { zh: '换用收录该字的字体', en: 'A font that has it' },
  },
  'PRINT-FONT': {
    meaning: { zh: '找不到字体文件，或字体不能用', en: 'A font is missing or unusable' },
    why: { zh: '没有字体就不能生成 PDF。', en: 'Without it there is no PDF.' },
    remedy: { zh: '按 pledge doctor 的提示安装或指定字体', en: 'Install or name a font, see pledge doctor' },
    wrong: { zh: '--font 无此文件.ttf', en: '--font missing.ttf' },
    right: { zh: '--font 思源宋体.otf', en: '--font NotoSerifSC.otf' },
  },
  'PRINT-LAYOUT': {
    meaning: { zh: '版式设置超出可印的范围', en: 'A layout setting that cannot be printed' },
    why: { zh: '页边距或字号过大，正文放不下。', en: 'Margins or sizes leave no room for the text.' },
    remedy: { zh: '把所指设置改到范围之内', en: 'Set it within the range' },
    wrong: { zh: 'bodySize: 80', en: 'bodySize: 80' },
    right: { zh: 'bodySize: 16', en: 'bodySize: 16' },
  },
  'PRINT-SEAL': {
    meaning: { zh: '印章图片或位置有问题', en: 'A seal image or its place is wrong' },
    why: { zh: '印章盖错位置或不清晰，会引起效力争议。', en: 'A misplaced or unclear seal invites dispute.' },
    remedy: { zh: '按提示更换图片，或核对签章定位文字', en: 'Replace the image, or check the anchor text' },
    wrong: { zh: '没有透明背景的印章图片', en: 'A seal image without transparency' },
    right: { zh: '透明背景的 PNG 印章', en: 'A transparent PNG' },
  },
  'POLICY-VERSION': {
    meaning: { zh: '策略文件的版本不被支持', en: "The policy's version is not supported" },
    why: { zh: '版本不同，字段含义可能不同。', en: 'Fields may mean something else.' },
    remedy: { zh: '用当前版本重新生成策略', en: 'Generate the policy again' },
    wrong: { zh: 'apiVersion: pledgekit/v9', en: 'apiVersion: pledgekit/v9' },
    right: { zh: 'apiVersion: pledgekit/v1', en: 'apiVersion: pledgekit/v1' },
  },
  'POLICY-INVALID': {
    meaning: { zh: '策略文件不符合规格', en: 'The policy does not follow its schema' },
    why: { zh: '不合规格的策略导入系统后，期限会算错。', en: 'Imported, it would compute wrong deadlines.' },
    remedy: {
      zh: '按所指位置改正，最好由填写文件重新生成',
      en: 'Correct the place shown, or generate it again',
    },
    wrong: { zh: 'unit: hours', en: 'unit: hours' },
    right: { zh: 'unit: hour', en: 'unit: hour' },
  },
  'POLICY-OBJECTIVE': {
    meaning: {
      zh: '目标的单位、计时规则或日历不一致，或没有这个目标',
      en: 'An objective is inconsistent or does not exist',
    },
    why: {
      zh: '例如按工作日计时却没有指明工作日历，就算不出到期时间。',
      en: 'Working days without a calendar have no due time.',
    },
    remedy: {
      zh: '补全或改正该目标；名称见策略中的 objectives',
      en: 'Complete it; the ids stand under objectives',
    },
    wrong: { zh: 'unit: workday，clock: wall', en: 'unit: workday, clock: wall' },
    right: {
      zh: 'unit: workday，clock: business，calendar: office',
      en: 'unit: workday, clock: business, calendar: office',
    },
  },
  'CALENDAR-INVALID': {
    meaning: { zh: '工作日历有误', en: 'The working calendar is wrong' },
    why: { zh: '开门时间不对，所有工作时间都会算错。', en: 'All business time would be wrong.' },
    remedy: { zh: '改正所指的时段', en: 'Correct the hours shown' },
    wrong: { zh: 'opens: 25:00', en: 'opens: 25:00' },
    right: { zh: 'opens: 09:00', en: 'opens: 09:00' },
  },
  'CALENDAR-COVERAGE': {
    meaning: { zh: '日期超出节假日数据的范围', en: 'A date beyond the known holidays' },
    why: {
      zh: '次年的放假调休尚未公布，硬算只会算错。',
      en: "Next year's arrangement is not out; a guess would be wrong.",
    },
    remedy: {
      zh: '等官方通知公布后更新数据，或改用范围内的日期',
      en: 'Update when the notice is out, or use a date within',
    },
    wrong: { zh: '--start 2039-01-01T09:00+08:00', en: '--start 2039-01-01T09:00+08:00' },
    right: { zh: '--start 2026-03-02T09:00+08:00', en: '--start 2026-03-02T09:00+08:00' },
  },
  'CALENDAR-ZONE': {
    meaning: { zh: '时区不存在', en: 'There is no such time zone' },
    why: { zh: '时区不明，时刻就没有意义。', en: 'Without it an hour means nothing.' },
    remedy: { zh: '写 IANA 名称，如 Asia/Shanghai', en: 'Write the IANA name' },
    wrong: { zh: 'timeZone: 北京时间', en: 'timeZone: Beijing' },
    right: { zh: 'timeZone: Asia/Shanghai', en: 'timeZone: Asia/Shanghai' },
  },
  'CALENDAR-CHANGED': {
    meaning: { zh: '放假文件改动了已知年份的安排', en: 'A holiday file changes a year that is known' },
    why: {
      zh: '到期时间随之变化，须确认文件无误。',
      en: 'Due dates change with it, so the file should be right.',
    },
    remedy: { zh: '对照国务院办公厅的通知核对所列日期', en: 'Compare the days with the official notice' },
    wrong: { zh: '文件把 2026-10-10 写成休息', en: 'A file that calls 2026-10-10 a day off' },
    right: { zh: '文件与通知一致', en: 'A file that agrees with the notice' },
  },
  'TIME-VALIDITY': {
    meaning: { zh: '起算时间不在承诺书的有效期内', en: 'The start lies outside the validity of the letter' },
    why: {
      zh: '有效期外的事件未必受承诺约束。',
      en: 'What happens outside the validity may not be covered by the promise.',
    },
    remedy: { zh: '核对起算时间，或核对有效期条款', en: 'Check the start, or the clause on validity' },
    wrong: {
      zh: '有效期至 2026-12-31，--start 2027-01-05T09:00+08:00',
      en: 'Valid to 2026-12-31, --start 2027-01-05T09:00+08:00',
    },
    right: { zh: '--start 2026-06-01T09:00+08:00', en: '--start 2026-06-01T09:00+08:00' },
  },
  'TIME-OFFSET': {
    meaning: {
      zh: '时刻没有写时区偏移，或者不存在',
      en: 'A time without an offset, or one that does not exist',
    },
    why: { zh: '同一个钟点在不同时区相差数小时。', en: 'The same hour differs by zone.' },
    remedy: { zh: '加上偏移，如 +08:00', en: 'Add the offset' },
    wrong: { zh: '2026-03-02T09:00', en: '2026-03-02T09:00' },
    right: { zh: '2026-03-02T09:00+08:00', en: '2026-03-02T09:00+08:00' },
  },
  'EXPORT-WRONG-DEADLINE': {
    meaning: { zh: '导出后目标系统会算出错误的期限', en: 'The target system would compute a wrong deadline' },
    why: {
      zh: '工单系统提前或推后报警，等于没有兑现承诺。',
      en: 'An early or late alarm does not keep the promise.',
    },
    remedy: {
      zh: '改用能表达该期限的系统，或改写承诺的单位',
      en: 'Use an engine that can express it, or change the unit',
    },
    wrong: { zh: '把工作日目标导入只懂小时的系统', en: 'Working days in an engine of plain hours' },
    right: { zh: '导入支持工作日历的系统', en: 'An engine with business calendars' },
  },
} as const satisfies Partial<Record<PhaseCode, Entry>>;
