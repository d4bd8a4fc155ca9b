import { spokenNumber } from '../chinese/figures.ts';
import type { Block, ClauseNumber, Inline } from '../model/letter.ts';
import type { NumberingLevel, NumberingScheme } from '../model/manifest.ts';
import { TemplateError } from './error.ts';
import type { Outline, OutlineBlock } from './structure.ts';

/** How each id is named in a cross reference. */
export interface Named {
  readonly text: string;
  readonly number: string;
}

interface Position {
  readonly scheme: NumberingScheme;
  readonly list: string;
  readonly ordinals: readonly number[];
  /** Printed numbers of the clauses outside, outermost first. */
  readonly citation: string;
}

/** Gives every clause its number and id; collects what cross references print. */
export class Numberer {
  readonly names = new Map<string, Named>();
  /** Inlines whose text stands in a number or a name. */
  readonly quoted: Inline[] = [];
  private readonly annexScheme: NumberingScheme;

  constructor(annexScheme: NumberingScheme) {
    this.annexScheme = annexScheme;
  }

  number(blocks: readonly OutlineBlock[], scheme: NumberingScheme): Block[] {
    return this.level(blocks, { scheme, list: 'body', ordinals: [], citation: '' });
  }

  private level(blocks: readonly OutlineBlock[], position: Position): Block[] {
    let ordinal = 0;
    return blocks.map((block): Block => {
      switch (block.type) {
        case 'clause':
          ordinal += 1;
          return this.clause(block, { ...position, ordinals: [...position.ordinals, ordinal] });
        case 'recitals':
          return { type: 'recitals', blocks: this.level(block.blocks, position) };
        case 'annex': {
          const title = this.quote(block.title);
          this.name(block.id, { text: title, number: title });
          const inner: Position = { scheme: this.annexScheme, list: block.id, ordinals: [], citation: '' };
          return {
            type: 'annex',
            id: block.id,
            title: block.title,
            numbering: this.annexScheme,
            blocks: this.level(block.blocks, inner),
          };
        }
        default:
          return block;
      }
    });
  }

  private clause(outline: Outline, position: Position): Block {
    const { scheme, list, ordinals } = position;
    const depth = ordinals.length - 1;
    const level = scheme[depth];
    if (!level)
      throw new TemplateError(`the numbering has no level ${depth + 1}, which ${ordinals.join('.')} needs`);
    const label = fill(level.text, scheme, ordinals);
    const citation =
      level.format === 'none' ? this.quote(outline.content) : cite(label, level.text, position);
    const number: ClauseNumber = { label, citation: trim(citation), ordinals, level: depth, list };
    const id = outline.id ?? [list === 'body' ? 'c' : list, ...ordinals].join('-');
    this.name(id, {
      text: level.reference ? fill(level.reference, scheme, ordinals) : trim(citation),
      number: trim(label),
    });
    return {
      type: 'clause',
      id,
      number,
      heading: outline.heading,
      content: outline.content,
      blocks: this.level(outline.blocks, { ...position, citation }),
      ...(outline.origin === undefined ? {} : { origin: outline.origin }),
    };
  }

  private quote(content: readonly Inline[]): string {
    this.quoted.push(...content);
    return content.map((inline) => ('text' in inline ? inline.text : '')).join('');
  }

  private name(id: string, named: Named): void {
    if (this.names.has(id)) throw new TemplateError(`the id ${id} stands twice`);
    this.names.set(id, named);
  }
}

/** `%2.` with ordinals [3, 1] and decimal level 2 = `1.`. */
function fill(pattern: string, scheme: NumberingScheme, ordinals: readonly number[]): string {
  return pattern.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return formatOrdinal(ordinals[index] ?? 0, scheme[index]?.format ?? 'decimal');
  });
}

/** An ordinal as its level prints it. */
export function formatOrdinal(ordinal: number, format: NumberingLevel['format']): string {
  switch (format) {
    case 'chinese':
      return spokenNumber(ordinal);
    case 'lower-letter':
      return String.fromCharCode(96 + ordinal);
    case 'decimal':
    case 'none':
      return String(ordinal);
  }
}

/** A level that repeats the numbers outside (`1.2.3`) is cited by itself, others after those outside: `二、1（2）`. */
function cite(label: string, pattern: string, { citation, ordinals }: Position): string {
  return ordinals.length === 1 || pattern.includes('%1') ? label : joined(citation, label);
}

/** 二、 and 1. make 二、1; 5.2) and a) make 5.2.a; a title and 1、 make 食品安全 1. */
function joined(outer: string, label: string): string {
  const base = trim(outer);
  if (/[A-Za-z0-9]$/.test(base)) return /^[A-Za-z0-9]/.test(label) ? `${base}.${label}` : `${base}${label}`;
  return /[、）]$/.test(outer) || outer === '' ? `${outer}${label}` : `${outer} ${label}`;
}

function trim(label: string): string {
  return label.replace(/[、.．。)]$/, '');
}
