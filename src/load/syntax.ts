import type { ErrorCode, YAMLError } from 'yaml';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Place } from '../model/finding.ts';

/** What each error of the YAML parser means to somebody who has never heard of YAML. */
const SENTENCES: Partial<Record<ErrorCode, Bilingual>> = {
  TAB_AS_INDENT: { zh: '行首用了制表符（Tab）。', en: 'The line is indented with a tab.' },
  BAD_INDENT: { zh: '这一行的缩进与上下行对不齐。', en: 'The indentation of this line does not fit.' },
  MISSING_CHAR: { zh: '这里缺少一个引号、括号或冒号。', en: 'A quote, bracket or colon is missing here.' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '名称后面缺少冒号和空格。',
    en: 'The colon and space after the name are missing.',
  },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个“名称: 内容”。', en: 'There are two “name: value” in one line.' },
  MULTIPLE_DOCS: {
    zh: '一个文件只能放一份填写内容（出现了第二个 ---）。',
    en: 'A file holds one letter’s values only (there is a second ---).',
  },
  BAD_ALIAS: {
    zh: '* 开头的内容会被当作引用；此处引用不到任何内容。',
    en: 'Text that begins with * is an alias, and this one refers to nothing.',
  },
  BAD_SCALAR_START: {
    zh: '内容以 @ 或 ` 这样的符号开头。',
    en: 'The content begins with a reserved character such as @ or `.',
  },
  TAG_RESOLVE_FAILED: {
    zh: '不接受以 ! 开头的类型标记。',
    en: 'Type tags that begin with ! are not accepted.',
  },
  NON_STRING_KEY: { zh: '名称必须是一个词。', en: 'A name must be a single word.' },
};

const HINTS: Partial<Record<ErrorCode, Bilingual>> = {
  TAB_AS_INDENT: { zh: '改用空格，每层两个。', en: 'Use spaces, two per level.' },
  BAD_INDENT: {
    zh: '同一层的填写项左端对齐，下一层多缩进两个空格。',
    en: 'Align the blanks of one level, two more spaces for the next.',
  },
  MULTIPLE_DOCS: {
    zh: '多份承诺书请各用一个文件，或用 pledge batch 处理表格。',
    en: 'Use a file for each letter, or a table with pledge batch.',
  },
};

const FALLBACK: Bilingual = {
  zh: '这里不是“名称: 内容”的写法，读不懂。',
  en: 'This is not “name: value” and cannot be read.',
};
const QUOTE: Bilingual = {
  zh: '冒号用半角并跟一个空格；内容里有特殊符号时用一对引号括起来，例如 name: "内容"。',
  en: 'Write a half-width colon and a space; put content with special characters in quotes, such as name: "content".',
};

/** An alias that points nowhere, where no line of a name is to be quoted. */
export function badAlias(place: Place): Finding {
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: SENTENCES.BAD_ALIAS ?? FALLBACK,
    hint: { zh: '用一对引号把内容括起来，例如 "*甲"。', en: 'Put the content in quotes, such as "*x".' },
    place,
  };
}

/** A name that stands twice in a group. */
export function duplicateKey(place: Place): Finding {
  return {
    code: 'FILE-DUPLICATE-KEY',
    severity: 'error',
    message: { zh: '同一个填写项写了两次。', en: 'The same blank is written twice.' },
    hint: { zh: '保留一处，删去另一处。', en: 'Keep one of them.' },
    place,
  };
}

/** A syntax error of the parser in words for the user. */
export function syntaxFinding(error: YAMLError, locate: (start: number, end: number) => Place): Finding {
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: SENTENCES[error.code] ?? FALLBACK,
    hint: HINTS[error.code] ?? QUOTE,
    place: locate(error.pos[0], error.pos[1]),
  };
}
