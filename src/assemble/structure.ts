import type {
  Heading,
  ListItem,
  List as MdList,
  Paragraph as MdParagraph,
  Table as MdTable,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Clause, Inline, Paragraph, SignatureBlock, Table } from '../model/letter.ts';
import { TemplateError } from './error.ts';
import { inlinesFrom } from './inlines.ts';
import type { SlotList } from './slots.ts';

/** A clause that has no number yet. */
export interface Outline {
  readonly type: 'clause';
  readonly id: string | undefined;
  readonly heading: boolean;
  readonly content: readonly Inline[];
  readonly blocks: OutlineBlock[];
  /** How a clause that is not the kind's own came into the letter. */
  readonly origin?: Clause['origin'];
}
export interface OutlineAnnex {
  readonly type: 'annex';
  readonly id: string;
  readonly title: readonly Inline[];
  readonly blocks: OutlineBlock[];
}
export interface OutlineRecitals {
  readonly type: 'recitals';
  readonly blocks: OutlineBlock[];
}
export type OutlineBlock =
  | Outline
  | OutlineAnnex
  | OutlineRecitals
  | Paragraph
  | Table
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | SignatureBlock;

export interface OutlineLetter {
  readonly title: readonly Inline[];
  readonly blocks: OutlineBlock[];
}

const ROLES: Readonly<Record<string, Paragraph['role']>> = {
  number: 'letter-number',
  salutation: 'salutation',
  preamble: 'preamble',
  closing: 'closing',
  note: 'note',
};
const ID = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;
const CAPTION = /^Table[:：]\s*/;

/** Turns Markdown into the outline of a letter: what stands inside what, still without numbers. */
export function outlineOf(root: Root, slots: SlotList, signatures: SignatureBlock): OutlineLetter {
  const [first, ...rest] = root.children;
  if (first?.type !== 'heading' || first.depth !== 1)
    throw new TemplateError('the text must begin with “# title”');
  const builder = new Builder(slots, signatures);
  const blocks = withoutEmptyHeadings(builder.flow(rest));
  return { title: inlinesFrom(first.children, slots, { plain: true }), blocks };
}

/** An outline from which something was taken: no heading without content, and each list ends with a full stop. */
export function tidied(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return closedLists(withoutEmptyHeadings(blocks));
}

function closedLists(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return blocks.map((block, index) => {
    if (!('blocks' in block)) return block;
    const inner = { ...block, blocks: closedLists(block.blocks) };
    const isLast = blocks[index + 1]?.type !== 'clause';
    return inner.type === 'clause' && !inner.heading && isLast
      ? { ...inner, content: withFullStop(inner.content) }
      : inner;
  });
}

/** Without the chapters, sections and annexes of which nothing is left: what was not filled promises nothing. */
function withoutEmptyHeadings(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return blocks.flatMap((block): readonly OutlineBlock[] => {
    if (!('blocks' in block)) return [block];
    const kept = { ...block, blocks: withoutEmptyHeadings(block.blocks) };
    const hasText = block.type === 'clause' && !block.heading;
    return !hasText && kept.blocks.length === 0 ? [] : [kept];
  });
}

class Builder {
  private readonly slots: SlotList;
  private readonly signatures: SignatureBlock;

  constructor(slots: SlotList, signatures: SignatureBlock) {
    this.slots = slots;
    this.signatures = signatures;
  }

  /** Blocks of one flow of content; headings collect what follows them, by their depth. */
  flow(nodes: readonly RootContent[]): OutlineBlock[] {
    const top: OutlineBlock[] = [];
    const open: Outline[] = [];
    let caption: readonly Inline[] | undefined;
    for (const node of nodes) {
      if (node.type === 'heading') {
        const clause = this.headingClause(node);
        const level = node.depth - 2;
        if (level < 0 || level > open.length)
          throw new TemplateError(`heading “${plain(clause.content)}” skips a level`);
        open.length = level;
        (open.at(-1)?.blocks ?? top).push(clause);
        open.push(clause);
        continue;
      }
      const container = node.type === 'containerDirective' || node.type === 'leafDirective';
      if (container) open.length = 0;
      const target = open.at(-1)?.blocks ?? top;
      if (node.type === 'paragraph' && CAPTION.test(plainMd(node.children))) {
        caption = stripCaption(inlinesFrom(node.children, this.slots, { plain: true }));
        continue;
      }
      target.push(...this.block(node, caption));
      caption = undefined;
    }
    return top;
  }

  private block(node: RootContent, caption: readonly Inline[] | undefined): OutlineBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', role: 'body', content: inlinesFrom(node.children, this.slots) }];
      case 'list':
        return node.ordered
          ? this.clauses(node)
          : [{ type: 'list', items: node.children.map((item) => this.point(item)) }];
      case 'table':
        return [this.table(node, caption)];
      case 'containerDirective':
        return this.container(node);
      case 'leafDirective':
        return this.leaf(node);
      default:
        throw new TemplateError(`Markdown “${node.type}” is not known to letters`);
    }
  }

  private headingClause(node: Heading): Outline {
    const { id, children } = withoutId(node.children);
    return {
      type: 'clause',
      id,
      heading: true,
      content: inlinesFrom(children, this.slots, { plain: true }),
      blocks: [],
    };
  }

  private clauses(list: MdList): Outline[] {
    return closed(list.children.map((item) => this.clauseOf(item)));
  }

  private clauseOf(item: ListItem): Outline {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') throw new TemplateError('a numbered clause must begin with text');
    const { id, children } = withoutId(first.children);
    return {
      type: 'clause',
      id,
      heading: false,
      content: inlinesFrom(children, this.slots),
      blocks: this.flow(rest as RootContent[]),
    };
  }

  private point(item: ListItem): readonly Inline[] {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph' || rest.length > 0)
      throw new TemplateError('a point of a list is one paragraph');
    return inlinesFrom(first.children, this.slots);
  }

  private table(node: MdTable, caption: readonly Inline[] | undefined): Table {
    const [head, ...rows] = node.children.map((row) =>
      row.children.map((cell) => ({ content: inlinesFrom(cell.children, this.slots, { plain: true }) })),
    );
    const columns = (head ?? []).map((_, index) => ({ align: node.align?.[index] ?? ('left' as const) }));
    return { type: 'table', ...(caption ? { caption } : {}), columns, head: head ?? [], rows };
  }

  private container(node: ContainerDirective): OutlineBlock[] {
    const children = node.children as RootContent[];
    if (node.name === 'annex') return [this.annex(node, children)];
    if (node.name === 'recitals') return [{ type: 'recitals', blocks: this.flow(children) }];
    const role = Object.hasOwn(ROLES, node.name) ? ROLES[node.name] : undefined;
    if (!role) throw new TemplateError(`:::${node.name} is not known to letters`);
    return children.map((child) => {
      if (child.type !== 'paragraph') throw new TemplateError(`:::${node.name} holds paragraphs only`);
      return { type: 'paragraph', role, content: inlinesFrom((child as MdParagraph).children, this.slots) };
    });
  }

  private annex(node: ContainerDirective, children: readonly RootContent[]): OutlineAnnex {
    const [title, ...rest] = children;
    const id = node.attributes?.id;
    if (!id || title?.type !== 'heading' || title.depth !== 1)
      throw new TemplateError('an annex needs {#id} and a first line “# title”');
    return {
      type: 'annex',
      id,
      title: inlinesFrom(title.children, this.slots, { plain: true }),
      blocks: this.flow(rest),
    };
  }

  private leaf(node: LeafDirective): OutlineBlock[] {
    if (node.name !== 'signatures') throw new TemplateError(`::${node.name} is not known to letters`);
    return [this.signatures];
  }
}

/** The clauses of a list; the last that is left ends with a full stop, also where the text goes on with a semicolon. */
function closed(clauses: readonly Outline[]): Outline[] {
  return clauses.map((clause, index) =>
    index === clauses.length - 1 ? { ...clause, content: withFullStop(clause.content) } : clause,
  );
}

function withFullStop(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith('；')) return content;
  return [...content.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}。` }];
}

/** Takes `{#id}` off the end of a paragraph. */
function withoutId(children: readonly PhrasingContent[]): {
  id: string | undefined;
  children: PhrasingContent[];
} {
  const last = children.at(-1);
  const match = last?.type === 'text' ? ID.exec(last.value) : null;
  if (!match || last?.type !== 'text') return { id: undefined, children: [...children] };
  return {
    id: match[1],
    children: [...children.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }],
  };
}

function stripCaption(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  return first?.type === 'text' ? [{ ...first, text: first.text.replace(CAPTION, '') }, ...rest] : content;
}

function plain(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

function plainMd(children: readonly PhrasingContent[]): string {
  return children[0]?.type === 'text' ? children[0].value : '';
}
