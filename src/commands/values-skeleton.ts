import { blankKeyword, blankOf } from '../blanks/index.ts';
import { toYaml } from '../load/index.ts';
import type { BlankSchema, LetterKind } from '../model/kind.ts';
import { childPointer } from '../model/pointer.ts';
import { CONTROL_KEYS, conditionsOf, itemsOf, propertiesOf, requiredOf } from '../model/schema.ts';

/**
 * A values file with every blank of a kind, each under a comment that says what belongs there. Blanks with a default
 * hold it; the others are empty, which counts as not filled.
 *
 * @param answers values by pointer, as written
 */
export function valuesSkeleton(
  kind: LetterKind,
  schemaPath: string,
  answers: ReadonlyMap<string, string>,
): string {
  const writer = new Writer(kind, answers);
  writer.group(kind.schema, '', 0);
  return `# yaml-language-server: $schema=${schemaPath}
# ${kind.manifest.title.zh}：填写文件
# 在冒号后面填写内容；# 开头的是说明。标 * 的必须填写，其余可以不填或保留默认值。
# 检查：pledge check 本文件　　生成：pledge render 本文件

kind: ${kind.id}
${writer.text()}`;
}

class Writer {
  private readonly lines: string[] = [];
  private readonly kind: LetterKind;
  private readonly answers: ReadonlyMap<string, string>;

  constructor(kind: LetterKind, answers: ReadonlyMap<string, string>) {
    this.kind = kind;
    this.answers = answers;
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  group(schema: BlankSchema, pointer: string, depth: number): void {
    const required = requiredOf(schema);
    const conditions = conditionsOf(schema);
    for (const [name, node] of propertiesOf(this.kind, schema)) {
      if (pointer === '' && CONTROL_KEYS.has(name)) continue;
      if (depth === 0) this.lines.push('');
      this.field(
        name,
        node,
        childPointer(pointer, name),
        depth,
        required.includes(name) ? '* ' : name in conditions ? '*? ' : '',
      );
    }
  }

  private field(name: string, schema: BlankSchema, pointer: string, depth: number, sign: string): void {
    const indent = '  '.repeat(depth);
    const keyword = blankKeyword(schema);
    const isBlank = keyword !== undefined && keyword !== 'statute';
    const allowed = isBlank && keyword !== 'text' ? `　允许：${blankOf(schema)?.allowed.zh ?? ''}` : '';
    // A description is Chinese, then English: the Chinese part ends with the last Chinese full stop.
    const help = /^[\s\S]*。/.exec(String(schema.description ?? ''))?.[0] ?? '';
    const condition = sign === '*? ' ? '（选了相应的做法时必须填写）' : '';
    this.lines.push(
      `${indent}# ${sign.replace('? ', ' ')}${schema.title ?? name}${condition}：${help}${allowed}`,
    );
    if (isBlank) this.lines.push(`${indent}${name}: ${this.value(schema, pointer)}`.trimEnd());
    else if (itemsOf(this.kind, schema)) this.rows(name, schema, indent, depth);
    else {
      this.lines.push(`${indent}${name}:`);
      this.group(schema, pointer, depth + 1);
    }
  }

  private rows(name: string, schema: BlankSchema, indent: string, depth: number): void {
    const rows = schema.default as unknown[] | undefined;
    this.lines.push(`${indent}${name}:${rows && rows.length === 0 ? ' []' : ''}`);
    if (rows && rows.length > 0) {
      this.lines.push(
        ...toYaml(rows)
          .trimEnd()
          .split('\n')
          .map((line) => `${indent}  ${line}`),
      );
      return;
    }
    const items = itemsOf(this.kind, schema);
    if (rows || !items) return;
    this.lines.push(`${indent}  # 每行数据以 - 开头，可以增减`, `${indent}  -`);
    this.group(items, '/*', depth + 2);
  }

  private value(schema: BlankSchema, pointer: string): string {
    const written = this.answers.get(pointer) ?? (schema.default as string | number | boolean | undefined);
    return written === undefined ? '' : toYaml(written).trimEnd();
  }
}
