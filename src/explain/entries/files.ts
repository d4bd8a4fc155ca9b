import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';

export const FILES = {
  'FILE-MISSING': {
    meaning: { zh: '文件不存在或者读不到', en: 'The file is not there or cannot be read' },
    why: { zh: '没有文件就没有内容可查。', en: 'Nothing can be checked without it.' },
    remedy: { zh: '核对文件名和所在文件夹', en: 'Check the name and the folder' },
    wrong: { zh: 'pledge check 承若.yaml', en: 'pledge check leter.yaml' },
    right: { zh: 'pledge check 承诺.yaml', en: 'pledge check letter.yaml' },
  },
  'FILE-TOO-LARGE': {
    meaning: { zh: '文件超过大小上限', en: 'The file exceeds the size limit' },
    why: {
      zh: '过大的文件不是填写文件或承诺书，处理它会耗尽内存。',
      en: 'A file that large is not a values file or a letter, and would exhaust memory.',
    },
    remedy: { zh: '拆分文件，或另存为不含图片的文档', en: 'Split it, or save it without pictures' },
    wrong: { zh: '200 MB 的文件', en: 'A file of 200 MB' },
    right: { zh: '几十 kB 的文件', en: 'A file of some ten kB' },
  },
  'FILE-ENCODING': {
    meaning: { zh: '文件的字符编码无法识别', en: 'The character encoding is not recognised' },
    why: { zh: '编码错了，文字会变成乱码印出去。', en: 'A wrong encoding prints garbage.' },
    remedy: { zh: '另存为 UTF-8 编码', en: 'Save the file as UTF-8' },
    wrong: { zh: 'GB18030 与 UTF-8 混用的文件', en: 'A file that mixes encodings' },
    right: { zh: 'UTF-8 编码的文件', en: 'A UTF-8 file' },
  },
  'FILE-SYNTAX': {
    meaning: { zh: '文件的格式有误，无法解析', en: 'The file cannot be parsed' },
    why: { zh: '一处标点就可能使后面的内容全部读错。', en: 'One mark can make all that follows misread.' },
    remedy: {
      zh: '按所指行列改正：冒号后留一个空格，缩进一致，引号成对',
      en: 'Correct the place shown: a space after the colon, even indentation, paired quotes',
    },
    wrong: { zh: 'response:4小时', en: 'response:4小时' },
    right: { zh: 'response: 4小时', en: 'response: 4小时' },
  },
  'FILE-ALIASES': {
    meaning: { zh: '文件用了过多的 YAML 引用', en: 'Too many YAML aliases' },
    why: {
      zh: '引用可以几行撑大成几亿项，使程序停摆。',
      en: 'A few lines of aliases can grow to millions of nodes.',
    },
    remedy: { zh: '直接写出内容，不用 & 和 *', en: 'Write the content itself, without & and *' },
    wrong: { zh: 'a: *b（上百处）', en: 'a: *b (hundreds)' },
    right: { zh: 'a: 内容', en: 'a: content' },
  },
  'FILE-DUPLICATE-KEY': {
    meaning: { zh: '同一个名称写了两次', en: 'A name stands twice' },
    why: { zh: '两个值互相冲突，读哪一个都可能错。', en: 'Two values conflict; either may be wrong.' },
    remedy: { zh: '只保留一个', en: 'Keep one' },
    wrong: { zh: 'response: 4小时⏎response: 8小时', en: 'response twice' },
    right: { zh: 'response: 4小时', en: 'response once' },
  },
  'FILE-SHAPE': {
    meaning: { zh: '文件的内容不是所要的形式', en: 'The content has another form than expected' },
    why: {
      zh: '填写文件须是“名称: 内容”；.docx 须是普通文档，不含宏和外部路径。',
      en: 'A values file is “name: value”; a .docx must be plain, without macros or outside paths.',
    },
    remedy: {
      zh: '用 pledge init 生成填写文件；文档另存为普通 .docx',
      en: 'Start from pledge init; save documents as plain .docx',
    },
    wrong: { zh: '只有一段文字的 .yaml', en: 'A .yaml of one sentence' },
    right: {
      zh: 'kind: service-deadline 开头的填写文件',
      en: 'A file that begins with kind: service-deadline',
    },
  },
  'FILE-UNWRITABLE': {
    meaning: { zh: '文件写不出去', en: 'The file cannot be written' },
    why: {
      zh: '磁盘已满、没有权限或文件被占用，结果没有保存。',
      en: 'Disk full, no permission or in use: nothing was saved.',
    },
    remedy: {
      zh: '关闭正在打开的文件，检查权限和磁盘空间，或换一个输出文件夹',
      en: 'Close the file, check permissions and space, or choose another folder',
    },
    wrong: { zh: '-o /root', en: '-o /root' },
    right: { zh: '-o output', en: '-o output' },
  },
  'FILE-EDITED': {
    meaning: { zh: '输出位置的文件在生成后被人改过', en: 'The file there was edited after it was made' },
    why: { zh: '直接覆盖会丢掉人工修改的内容。', en: 'Overwriting would lose the edits.' },
    remedy: { zh: '另存人工修改的文件，或确认后加 --force', en: 'Keep a copy, or use --force once checked' },
    wrong: { zh: '直接重新生成', en: 'Rendering again at once' },
    right: { zh: '核对后 pledge render … --force', en: 'pledge render … --force after a look' },
  },
  'FILE-NORMALISED': {
    meaning: { zh: '写法已按标准形式读入', en: 'A spelling was read in its standard form' },
    why: {
      zh: '全角数字、％ 等写法含义明确，可以接受，但应知晓读成了什么。',
      en: 'Full-width digits and ％ are clear, but you should know how they were read.',
    },
    remedy: { zh: '无需处理；想消除提示，改成标准写法', en: 'Nothing; or write the standard form' },
    wrong: { zh: '达标率: ９８％', en: '９８％' },
    right: { zh: '达标率: 98%', en: '98%' },
  },
  'KIND-UNKNOWN': {
    meaning: { zh: '没有这种承诺书类型', en: 'There is no such letter kind' },
    why: { zh: '类型决定正文和填写项，写错就无从生成。', en: 'The kind decides text and blanks.' },
    remedy: {
      zh: '用 pledge kinds 查看全部类型，改成提示的名称',
      en: 'See pledge kinds, and use the name suggested',
    },
    wrong: { zh: 'kind: servce-deadline', en: 'kind: servce-deadline' },
    right: { zh: 'kind: service-deadline', en: 'kind: service-deadline' },
  },
  'KIND-MISSING': {
    meaning: { zh: '没有写承诺书类型', en: 'The letter kind is not given' },
    why: { zh: '不知道类型就不知道要填什么。', en: 'Without it nobody knows what to fill in.' },
    remedy: { zh: '在文件开头加一行 kind', en: 'Add a line kind at the top' },
    wrong: { zh: '（没有 kind 行）', en: '(no kind)' },
    right: { zh: 'kind: service-deadline', en: 'kind: service-deadline' },
  },
  'KIND-BROKEN': {
    meaning: { zh: '承诺书类型本身的模板或结构有错', en: "The kind's own template or schema is broken" },
    why: { zh: '这是模板的错误，不是填写的错误。', en: "The fault is the template's, not yours." },
    remedy: {
      zh: '改正所指的模板；自带的模板请报告问题',
      en: 'Correct the template; report it if it came with the product',
    },
    wrong: { zh: '{{reponse}}（结构里没有）', en: '{{reponse}} (not in the schema)' },
    right: { zh: '{{response}}', en: '{{response}}' },
  },
} as const satisfies Partial<Record<PhaseCode, Entry>>;
