import type { Field, FormNode, Group, List } from '../blanks/form.ts';
import { formOf } from '../blanks/form.ts';
import { toYaml } from '../load/index.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import { defaultDetail, lengthsOf } from '../model/detail.ts';
import type { Json } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { CONTROL_KEYS } from '../model/schema.ts';

/** Values as they are written, nested as in the file; what is not there is open. */
export type Answers = { readonly [name: string]: Json };

const HEAD: Bilingual = {
  zh: `# 在冒号后面填写内容；# 开头的是说明。标 * 的必须填写，其余可以不填，不填的不写入承诺书。
# 标“建议值”的一行不算填写：去掉行首的 # 才采用，数字可以改。
# 检查：pledge check 本文件　　生成：pledge render 本文件`,
  en: `# Fill in the values after the colons; lines that begin with # are comments. A star marks what must be filled; what is left open
# is not in the letter. A line marked “suggested” does not count: remove its # to use it, and change the figure as you like.
# Check: pledge check FILE    Render: pledge render FILE`,
};

/**
 * A values file with every blank of a kind, each under a comment that says what belongs there. Untouched it promises nothing:
 * usual figures and defaults stand in comments.
 *
 * @param schemaPath what editors complete by
 */
export function valuesSkeleton(
  kind: LetterKind,
  schemaPath: string,
  language: Language,
  answers: Answers = {},
): string {
  const writer = new Writer(language);
  const { root } = formOf(kind);
  for (const child of root.children) {
    if (CONTROL_KEYS.has(child.name)) continue;
    writer.lines.push('');
    writer.node(child, answers[child.name], 0);
  }
  const title = { zh: `${kind.manifest.title.zh}：填写文件`, en: `${kind.manifest.title.en}: values` };
  return `# yaml-language-server: $schema=${schemaPath}
# ${title[language]}
${HEAD[language]}

kind: ${kind.id}
${detailLine(kind, language)}${writer.lines.join('\n')}
`;
}

/** The other lengths of a kind that has any, offered. */
function detailLine(kind: LetterKind, language: Language): string {
  const lengths = lengthsOf(kind);
  const own = defaultDetail(kind);
  if (lengths.length < 2) return '';
  const said: Bilingual = {
    zh: `篇幅：${lengths.join('、')}，不写是 ${own}`,
    en: `length: ${lengths.join(', ')}; left out, ${own}`,
  };
  return `# detail: ${lengths[0]}  # ${said[language]}\n`;
}

class Writer {
  readonly lines: string[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  node(node: FormNode, answer: Json | undefined, depth: number): void {
    const indent = '  '.repeat(depth);
    this.lines.push(`${indent}# ${this.explained(node)}`);
    if (node.shape === 'field') this.field(node, answer, indent);
    else if (node.shape === 'list') this.list(node, answer, indent, depth);
    else {
      this.lines.push(`${indent}${node.name}:`);
      this.children(node, answer, depth + 1);
    }
  }

  private children(group: Group, answer: Json | undefined, depth: number): void {
    const given = isGroup(answer) ? answer : {};
    for (const child of group.children) this.node(child, given[child.name], depth);
  }

  private field({ name, suggestion, preset }: Field, answer: Json | undefined, indent: string): void {
    if (answer !== undefined) this.lines.push(`${indent}${name}: ${inline(answer)}`);
    else if (suggestion !== undefined)
      this.lines.push(`${indent}# ${name}: ${inline(suggestion)}${this.mark(SUGGESTED)}`);
    else if (preset !== undefined)
      this.lines.push(`${indent}# ${name}: ${inline(preset)}${this.mark(PRESET)}`);
    else this.lines.push(`${indent}${name}:`);
  }

  private list(
    { name, row, suggestion, preset }: List,
    answer: Json | undefined,
    indent: string,
    depth: number,
  ): void {
    const offered = suggestion ?? preset;
    if (Array.isArray(answer))
      this.lines.push(
        `${indent}${name}:${answer.length === 0 ? ' []' : ''}`,
        ...below(answer, `${indent}  `),
      );
    else if (Array.isArray(offered) && offered.length > 0) {
      const mark = this.mark(suggestion === undefined ? PRESET : SUGGESTED);
      this.lines.push(`${indent}# ${name}:${mark}`, ...below(offered, `${indent}#   `));
    } else {
      this.lines.push(`${indent}${name}:`, `${indent}  # ${ROW[this.language]}`, `${indent}  -`);
      this.children(row, undefined, depth + 2);
    }
  }

  /** `* 首次响应时限：help　允许：…`. */
  private explained(node: FormNode): string {
    const { language } = this;
    const colon = language === 'zh' ? '：' : ': ';
    const sign = node.required ? '* ' : '';
    const condition = !node.required && node.when.length > 0 ? WHEN[language] : '';
    const allowed =
      node.shape === 'field' && node.type !== 'text'
        ? `${ALLOWED[language]}${node.blank.allowed[language]}`
        : '';
    return `${sign}${node.title[language]}${condition}${colon}${oneLine(node.help[language])}${allowed}`.trimEnd();
  }

  private mark(text: Bilingual): string {
    return `  # ${text[this.language]}`;
  }
}

const SUGGESTED: Bilingual = { zh: '建议值', en: 'suggested' };
const PRESET: Bilingual = { zh: '默认值，不写也是它', en: 'the default, used when nothing is written' };
const ALLOWED: Bilingual = { zh: '　允许：', en: ' Allowed: ' };
const WHEN: Bilingual = { zh: '（选了相应的做法时必须填写）', en: ' (required by another choice)' };
const ROW: Bilingual = {
  zh: '每行数据以 - 开头，可以增减',
  en: 'each row begins with -; add or remove rows',
};

function inline(value: Json): string {
  return toYaml(value).trimEnd();
}

function below(rows: readonly Json[], indent: string): string[] {
  return rows.length === 0
    ? []
    : toYaml(rows)
        .trimEnd()
        .split('\n')
        .map((line) => `${indent}${line}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function isGroup(data: Json | undefined): data is { readonly [key: string]: Json } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
