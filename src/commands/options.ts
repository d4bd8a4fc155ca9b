/**
 * Every command with its argument and its options, as data. `program.ts` makes of it what commander reads and the help shows; the
 * types of what a command is given are made of it too, so that none can read an option that nobody can write.
 */
import { FORMATS } from '../formats.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** What stands for a value in the help: `<file>`. */
type Metavariable = Bilingual;

export interface OptionData {
  /** Its letter: `o` for `-o`. */
  readonly short?: string;
  readonly about: Bilingual;
  /** What is written behind it; an option without is a flag. */
  readonly value?: Metavariable;
  /** Whether several values may follow. */
  readonly many?: true;
  readonly required?: true;
  /** What is taken when it is not written. */
  readonly otherwise?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
}

export interface CommandData {
  readonly about: Bilingual;
  /** What is written behind the command. */
  readonly argument?: { readonly value: Metavariable; readonly many?: true; readonly optional?: true };
  readonly options: Readonly<Record<string, OptionData>>;
}

const FILE = { zh: '文件', en: 'file' };
const FOLDER = { zh: '文件夹', en: 'dir' };
const KIND = { zh: '类型', en: 'kind' };
const PATTERN = { zh: '规则', en: 'pattern' };
const NAME = { zh: '名称', en: 'name' };

const JSON_OUT = { about: { zh: '输出 JSON', en: 'print JSON' } } as const;
const STRICT = { about: { zh: '提醒也算不通过', en: 'treat warnings as errors' } } as const;
const OVERWRITE = { about: { zh: '覆盖已有的文件', en: 'overwrite an existing file' } } as const;
const KIND_OF_TABLE = { about: { zh: '承诺书类型', en: 'letter kind' }, value: KIND } as const;
const STYLE = { about: { zh: '本单位版式文件', en: 'house style file' }, value: FILE } as const;
const FORCE = {
  about: { zh: '覆盖生成后被人改过的文件', en: 'overwrite files that have been changed since' },
} as const;
const REGISTER = {
  about: { zh: '登记簿文件夹', en: 'folder of the register' },
  value: FOLDER,
  otherwise: 'register',
} as const;
const ON = {
  about: { zh: '按哪一天看，默认今天', en: 'the day that counts (today by default)' },
  value: { zh: '日期', en: 'date' },
} as const;
const SHEET = {
  about: { zh: '用哪一张工作表', en: 'the worksheet that holds the table' },
  value: NAME,
} as const;
const FORMAT_LIST = {
  short: 'f',
  about: {
    zh: `格式，逗号分隔：${FORMATS.join(',')}`,
    en: `formats, separated by commas: ${FORMATS.join(',')}`,
  },
  value: { zh: '格式', en: 'list' },
  otherwise: 'docx,pdf,policy',
} as const;

/** What a letter made elsewhere is: some faults are faults of some letters only. */
const AS = {
  about: {
    zh: '别处的承诺书是什么：published（公布）、signed（一方签署）、bilateral（双方协议）、bid（投标）、internal（内部制度）；不写时按文字判断',
    en: 'what a letter made elsewhere is: published, signed, bilateral, bid or internal (judged by its words by default)',
  },
  value: NAME,
  choices: ['published', 'signed', 'bilateral', 'bid', 'internal'],
} as const;

/** The option of all commands that count working days. */
const HOLIDAYS = {
  about: {
    zh: '放假安排文件（.ics、.json、.yaml），补内置数据没有的年份',
    en: 'holiday files (.ics, .json, .yaml) for years that the built-in data do not cover',
  },
  value: FILE,
  many: true,
} as const;

/** Options that stand before and after the name of a command. */
export const SHARED_OPTIONS = {
  lang: { about: { zh: '语言：zh 或 en', en: 'language: zh or en' }, value: { zh: '语言', en: 'language' } },
  kinds: {
    about: { zh: '自有承诺书类型所在的文件夹', en: 'folder with letter kinds of your own' },
    value: FOLDER,
  },
} as const satisfies CommandData['options'];

/** The commands in the order of the help; a name of two words is a command of the first. */
export const COMMANDS = {
  kinds: {
    about: { zh: '列出承诺书类型，可按词查找', en: 'list the letter kinds, or those with some words' },
    argument: { value: { zh: '词', en: 'words' }, many: true, optional: true },
    options: { json: JSON_OUT },
  },
  show: {
    about: {
      zh: '说明一种承诺书：用途、当事人、填写项、目标',
      en: 'explain a letter kind: purpose, parties, blanks, objectives',
    },
    argument: { value: KIND },
    options: { json: JSON_OUT },
  },
  kind: {
    about: { zh: '自有的承诺书类型：列出、新建、检验', en: 'letter kinds of your own: list, make, test' },
    options: {},
  },
  'kind new': {
    about: { zh: '建立一种自有的承诺书类型', en: 'make a letter kind of your own' },
    argument: { value: { zh: '名称', en: 'id' } },
    options: {
      from: { about: { zh: '取自哪一种类型', en: 'the kind that it is made from' }, value: KIND },
      title: { about: { zh: '中文名称', en: 'its Chinese title' }, value: NAME },
    },
  },
  'kind test': {
    about: { zh: '检验一种类型，并生成预览', en: 'test a letter kind and draw a preview' },
    argument: { value: KIND },
    options: { json: JSON_OUT },
  },
  init: {
    about: { zh: '生成带说明的填写文件', en: 'make a commented values file' },
    argument: { value: KIND },
    options: {
      out: {
        short: 'o',
        about: { zh: '写入文件（默认输出到屏幕）', en: 'write to a file (standard output by default)' },
        value: FILE,
      },
      interactive: { about: { zh: '在终端里逐项询问', en: 'ask for each blank on the terminal' } },
      force: OVERWRITE,
    },
  },
  check: {
    about: {
      zh: '检查填写文件，或检查别处写成的承诺书（.docx、.txt、.md、-）',
      en: 'check values files, or letters made elsewhere (.docx, .txt, .md, -)',
    },
    argument: { value: FILE, many: true },
    options: {
      json: JSON_OUT,
      reporter: {
        about: { zh: '结果格式：text、json、github', en: 'output format: text, json, github' },
        value: NAME,
        choices: ['text', 'json', 'github'],
      },
      strict: STRICT,
      draft: { about: { zh: '允许还没填写的项', en: 'accept unfilled blanks' } },
      as: AS,
      holidays: HOLIDAYS,
    },
  },
  read: {
    about: {
      zh: '读出别处承诺书的承诺和空白；核对后的清单再读即得策略',
      en: 'read the promises of a letter made elsewhere; or a reviewed list',
    },
    argument: { value: FILE },
    options: {
      out: {
        short: 'o',
        about: { zh: '写入文件夹（默认只显示）', en: 'write into a folder (printed by default)' },
        value: FOLDER,
      },
      json: JSON_OUT,
      force: FORCE,
      holidays: HOLIDAYS,
    },
  },
  render: {
    about: {
      zh: '生成承诺书（DOCX、PDF）和 SLA 策略',
      en: 'make letters (DOCX, PDF) and their SLA policies',
    },
    argument: { value: { zh: '填写文件', en: 'values' }, many: true },
    options: {
      out: {
        short: 'o',
        about: { zh: '输出文件夹', en: 'output folder' },
        value: FOLDER,
        otherwise: 'output',
      },
      format: FORMAT_LIST,
      draft: {
        about: {
          zh: '草稿：未填写的项印成空格，加“草稿”水印',
          en: 'draft: print unfilled blanks as gaps, with a watermark',
        },
      },
      force: FORCE,
      layout: {
        about: { zh: '版式：official（公文）或 business（商务）', en: 'layout: official or business' },
        value: NAME,
        choices: ['official', 'business'],
      },
      style: STYLE,
      seal: {
        about: { zh: '印章图片，例如 promisor=seal.png', en: 'seal picture, such as promisor=seal.png' },
        value: { zh: '角色=图片', en: 'role=png' },
        many: true,
      },
      signatureField: {
        about: { zh: 'PDF 中加空白电子签名域', en: 'add empty signature fields to the PDF' },
      },
      lock: {
        about: {
          zh: 'DOCX 中固定文字受保护，只有填写项可以改',
          en: 'protect the fixed words of the DOCX; only blanks can be filled',
        },
      },
      carryWaivers: {
        about: {
          zh: 'DOCX、PDF 内也带豁免说明（理由和姓名；默认不带）',
          en: 'let DOCX and PDF carry the waivers too, with reasons and names',
        },
      },
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  policy: {
    about: { zh: '输出 SLA 策略', en: 'print the SLA policy' },
    argument: { value: { zh: '填写文件', en: 'values' } },
    options: {
      format: {
        about: { zh: 'json 或 yaml', en: 'json or yaml' },
        value: { zh: '格式', en: 'format' },
        choices: ['json', 'yaml'],
        otherwise: 'json',
      },
      supersedes: {
        about: {
          zh: '所替代的承诺书的策略（或填写文件）',
          en: 'the policy (or values) of the letter that this one replaces',
        },
        value: FILE,
      },
      holidays: HOLIDAYS,
    },
  },
  engines: {
    about: { zh: '列出可以导出的系统', en: 'list the engines to export to' },
    options: {
      for: {
        about: {
          zh: '对照这份填写文件或策略：各系统保留、会晚、会早、放不下的目标数',
          en: 'for these values or this policy: how many objectives each engine keeps, shows late, shows early and drops',
        },
        value: FILE,
      },
      json: JSON_OUT,
    },
  },
  export: {
    about: {
      zh: '把 SLA 策略导出给服务台或监控系统',
      en: 'export the SLA policy to a service desk or to monitoring',
    },
    argument: { value: FILE },
    options: {
      to: {
        about: { zh: '系统，见 pledge engines', en: 'engine, see pledge engines' },
        value: { zh: '系统', en: 'engine' },
        required: true,
      },
      out: {
        short: 'o',
        about: { zh: '输出文件夹（默认 output/系统）', en: 'output folder (output/<engine> by default)' },
        value: FOLDER,
      },
      strict: { about: { zh: '到期时间会算错时拒绝导出', en: 'refuse when a deadline would be wrong' } },
      force: FORCE,
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  due: {
    about: { zh: '计算一项承诺的到期时间', en: 'compute when a promise is due' },
    argument: { value: FILE },
    options: {
      objective: {
        about: { zh: '目标的编号，见策略文件', en: 'id of the objective' },
        value: { zh: '编号', en: 'id' },
        required: true,
      },
      start: {
        about: {
          zh: '开始时间，带时区，例如 2026-09-30T17:30+08:00',
          en: 'start with offset, such as 2026-09-30T17:30+08:00',
        },
        value: { zh: '时间', en: 'time' },
        required: true,
      },
      explain: { about: { zh: '逐日说明怎样计算', en: 'explain the count day by day' } },
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  explain: {
    about: {
      zh: '解释一条检查结果（含义、理由、依据、改法），或者一个填写项',
      en: 'explain a finding (meaning, reason, law, remedy), or a blank',
    },
    argument: { value: { zh: '代码或填写项', en: 'code or blank' } },
    options: {
      kind: { about: { zh: '填写项所在的承诺书类型', en: 'the letter kind of the blank' }, value: KIND },
      json: JSON_OUT,
    },
  },
  completion: {
    about: {
      zh: '输出命令补全脚本：bash、zsh、fish',
      en: 'print a completion script: bash, zsh, fish',
    },
    argument: { value: { zh: '命令解释器', en: 'shell' } },
    options: {},
  },
  man: {
    about: { zh: '输出手册页 pledgekit(1)', en: 'print the manual page pledgekit(1)' },
    options: {},
  },
  sheet: {
    about: { zh: '生成供批量填写的表格', en: 'make a spreadsheet to fill' },
    argument: { value: KIND },
    options: {
      out: {
        short: 'o',
        about: { zh: '写入 .xlsx 文件', en: 'the .xlsx file to write' },
        value: FILE,
        required: true,
      },
      force: OVERWRITE,
    },
  },
  extract: {
    about: { zh: '从 DOCX 或 PDF 取回填写内容和策略', en: 'get values and policy back from a DOCX or PDF' },
    argument: { value: FILE },
    options: {
      out: {
        short: 'o',
        about: { zh: '写入文件夹（默认只显示）', en: 'write into a folder (printed by default)' },
        value: FOLDER,
      },
      force: {
        about: {
          zh: '文字与数据不一致也取出数据，并覆盖已有的文件',
          en: 'take data that the text contradicts, and overwrite existing files',
        },
      },
      holidays: HOLIDAYS,
    },
  },
  verify: {
    about: {
      zh: '核对收回的承诺书（DOCX、PDF、扫描件文字）是否被改动',
      en: 'tell whether a letter that came back (DOCX, PDF, text of a scan) was changed',
    },
    argument: { value: FILE },
    options: {
      against: {
        about: {
          zh: '以此为准：填写文件、发出的 DOCX 或 PDF、登记簿文件夹（默认用文件自带的数据）',
          en: 'what it is held against: values, the DOCX or PDF issued, a register (its own data by default)',
        },
        value: FILE,
      },
      accept: {
        about: {
          zh: '把改动的填写项采纳到新的填写文件（-o）',
          en: 'take the changed blanks into a new values file (-o)',
        },
      },
      out: { short: 'o', about: { zh: '新的填写文件', en: 'the new values file' }, value: FILE },
      force: FORCE,
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  diff: {
    about: {
      zh: '比较两份（填写文件、策略、DOCX、PDF 任意两个）',
      en: 'compare two letters (any of values, policy, DOCX, PDF)',
    },
    argument: { value: FILE, many: true },
    options: {
      failOn: {
        about: {
          zh: '有这种影响的差异时退出码为 1：looser、tighter、unknown、neutral、any，逗号分隔',
          en: 'exit with 1 on such effects: looser, tighter, unknown, neutral, any, separated by commas',
        },
        value: { zh: '影响', en: 'effects' },
      },
      html: {
        about: { zh: '另写一页标出增删的网页', en: 'write a page with the redline, too' },
        value: FILE,
      },
      force: FORCE,
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  issue: {
    about: {
      zh: '发出承诺书：检查、取号、生成、存档（只读）、登记',
      en: 'issue a letter: checked, numbered, rendered, frozen, recorded',
    },
    argument: { value: { zh: '填写文件', en: 'values' } },
    options: {
      number: {
        about: {
          zh: '没有编号时按此取号，例如 FW-{yyyy}-{seq:4}',
          en: 'number for a letter without one, such as FW-{yyyy}-{seq:4}',
        },
        value: PATTERN,
      },
      replaces: {
        about: { zh: '替代哪一个编号的承诺书', en: 'number of the letter that this one replaces' },
        value: { zh: '编号', en: 'number' },
      },
      register: REGISTER,
      format: FORMAT_LIST,
      style: STYLE,
      json: JSON_OUT,
      holidays: HOLIDAYS,
    },
  },
  register: {
    about: {
      zh: '列出已发出的承诺书：状态、期限、承诺',
      en: 'list the letters that were issued: state, term, promises',
    },
    options: {
      register: REGISTER,
      on: ON,
      xlsx: { about: { zh: '另写一张表格', en: 'write a workbook, too' }, value: FILE },
      ics: {
        about: {
          zh: '另写一份日历：到期日和定期事项',
          en: 'write a calendar of ends and recurring duties, too',
        },
        value: FILE,
      },
      force: FORCE,
      json: JSON_OUT,
    },
  },
  'register check': {
    about: {
      zh: '检查登记簿：互相矛盾、已到期、缺号、文件被动过',
      en: 'find contradictions, ended letters, missing numbers, touched files',
    },
    options: { register: REGISTER, on: ON, json: JSON_OUT },
  },
  'register void': {
    about: { zh: '作废一份已发出的承诺书', en: 'make a letter that was issued void' },
    argument: { value: { zh: '编号', en: 'number' } },
    options: {
      register: REGISTER,
      reason: { about: { zh: '原因', en: 'why' }, value: { zh: '原因', en: 'reason' }, required: true },
    },
  },
  batch: {
    about: {
      zh: '按表格（.xlsx 或 .csv）的每一行生成承诺书',
      en: 'make a letter for each row of a table (.xlsx or .csv)',
    },
    argument: { value: { zh: '表格', en: 'table' } },
    options: {
      kind: KIND_OF_TABLE,
      sheet: SHEET,
      out: {
        short: 'o',
        about: { zh: '输出文件夹，默认 output/表名', en: 'output folder (output/TABLE by default)' },
        value: FOLDER,
      },
      format: FORMAT_LIST,
      name: {
        about: {
          zh: '文件名规则，例如 {number}-{purchaser}',
          en: 'file names, such as {number}-{purchaser}',
        },
        value: PATTERN,
      },
      number: {
        about: {
          zh: '没有编号的行按此取号，例如 FW-{yyyy}-{seq:4}',
          en: 'numbers for rows without one, such as FW-{yyyy}-{seq:4}',
        },
        value: PATTERN,
      },
      register: {
        about: {
          zh: '编号登记簿的文件夹，可由多个表共用',
          en: 'folder of the register of numbers, which tables can share',
        },
        value: FOLDER,
      },
      issue: {
        about: {
          zh: '同时发出：每一份存档并登记到这个登记簿',
          en: 'issue the letters, too: frozen and recorded in this register',
        },
        value: FOLDER,
      },
      dryRun: {
        about: { zh: '预演：只报告会生成什么，不写文件', en: 'report what would be made, write nothing' },
      },
      resume: { about: { zh: '接着上次没做完的做', en: 'go on where the last run stopped' } },
      onlyFailed: { about: { zh: '只补做上次有问题的行', en: 'make only the rows that failed' } },
      zip: { about: { zh: '结果放进一个 ZIP', en: 'put the results into one ZIP file' } },
      shard: {
        about: { zh: '只做 n 片中的第 i 片，例如 2/8', en: 'one part of the table, such as 2/8' },
        value: { zh: 'i/n', en: 'i/n' },
      },
      jobs: {
        about: {
          zh: '同时做几份，默认等于处理器核数',
          en: 'letters made at a time (the number of cores by default)',
        },
        value: { zh: '份数', en: 'n' },
      },
      style: STYLE,
      draft: { about: { zh: '草稿：允许还没填写的项', en: 'draft: accept unfilled blanks' } },
      strict: STRICT,
      force: FORCE,
      json: { about: { zh: '每件事输出一行 JSON', en: 'print a JSON line for each event' } },
      holidays: HOLIDAYS,
    },
  },
  'batch merge': {
    about: { zh: '合并各分片的结果', en: 'put the results of shards together' },
    argument: { value: { zh: '分片文件夹', en: 'dirs' }, many: true },
    options: {
      out: {
        short: 'o',
        about: { zh: '输出文件夹，默认为第一个文件夹', en: 'output folder (the first folder by default)' },
        value: FOLDER,
      },
      table: {
        about: { zh: '原表格：另存一份带结果列的', en: 'the table: write a copy of it with the results' },
        value: FILE,
      },
      kind: KIND_OF_TABLE,
      sheet: SHEET,
      json: JSON_OUT,
    },
  },
  page: {
    about: {
      zh: '生成填写承诺书的网页：一个文件，双击打开，不联网',
      en: 'make the page that fills in letters: one file, no network',
    },
    options: {
      out: {
        short: 'o',
        about: { zh: '写入文件', en: 'write to a file' },
        value: FILE,
        otherwise: 'pledge.html',
      },
      force: OVERWRITE,
    },
  },
  doctor: {
    about: {
      zh: '检查运行环境：Node、字体、写入权限、节假日数据',
      en: 'check the installation: Node, fonts, write access, holiday data',
    },
    options: { json: JSON_OUT },
  },
} as const satisfies Readonly<Record<string, CommandData>>;

export type CommandName = keyof typeof COMMANDS;

type ValueOf<Option extends OptionData> = Option extends { value: Metavariable }
  ? Option extends { choices: readonly (infer Choice)[] }
    ? Choice
    : Option extends { many: true }
      ? readonly string[]
      : string
  : boolean;

type Written<Options extends CommandData['options']> = {
  readonly [Name in keyof Options as Options[Name] extends { required: true } | { otherwise: string }
    ? Name
    : never]: ValueOf<Options[Name]>;
} & {
  readonly [Name in keyof Options as Options[Name] extends { required: true } | { otherwise: string }
    ? never
    : Name]?: ValueOf<Options[Name]>;
};

/** What a command is given: a flag is true or absent. */
export type OptionsOf<Name extends CommandName> = Written<(typeof COMMANDS)[Name]['options']>;

/** Its arguments: as many as it takes. */
export type ArgumentsOf<Name extends CommandName> = (typeof COMMANDS)[Name] extends {
  argument: { many: true };
}
  ? readonly [string, ...string[]]
  : (typeof COMMANDS)[Name] extends { argument: object }
    ? readonly [string]
    : readonly [];
