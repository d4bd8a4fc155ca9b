/** Render: Letter -> one self-contained HTML page with the layout's tokens, for previews and for pasting into mail. */
import { escapeHtml } from '../../model/html.ts';
import {
  type Annex,
  type Block,
  type Clause,
  type Letter,
  type List,
  type MissingBlank,
  type Paragraph,
  type Table,
  textOf,
} from '../../model/letter.ts';
import {
  annexLabel,
  BULLET,
  clauseIndent,
  columnWidths,
  type Indent,
  innerIndent,
  type Layout,
  type ListLevel,
  listLevels,
  MISSING_TITLE,
  NUMBER_GAP,
  numberGap,
  type StyleName,
} from '../layout/index.ts';
import { inlinesHtml } from './inlines.ts';
import { signaturesHtml } from './signatures.ts';
import { classOf, indentStyle, shareOf, styleSheet } from './style.ts';

/** Where a block stands. */
interface Context {
  readonly letter: Letter;
  readonly layout: Layout;
  readonly levels: readonly ListLevel[];
  /** Indent of body text here. */
  readonly indent: Indent;
}

const BODY: Indent = { left: 0, firstLine: 2 };

/** The letter as a page in its layout; every value is escaped, each blank carries its pointer in `data-pointer`. */
export function renderHtml(letter: Letter, layout: Layout): string {
  const levels = listLevels(letter.numbering, letter.blocks);
  const header =
    layout.headerText === undefined ? '' : `<p class="header">${escapeHtml(layout.headerText)}</p>\n`;
  const marks = (letter.marks ?? [])
    .map((mark) => `<p class="${classOf('annexLabel')}">${escapeHtml(mark)}</p>\n`)
    .join('');
  const footer =
    layout.footerText === undefined ? '' : `<p class="footer">${escapeHtml(layout.footerText)}</p>\n`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(textOf(letter.title))}</title><style>${styleSheet(layout)}</style></head>
<body class="${letter.draft ? 'draft ' : ''}${layout.blank.underlined ? 'underline' : 'plain'}"><article>
${header}${marks}<h1 class="title">${inlinesHtml(letter.title)}</h1>
${blocksHtml(letter.blocks, { letter, layout, levels, indent: BODY })}
${footer}</article>${missingHtml(letter.draft?.missing ?? [])}</body></html>
`;
}

function missingHtml(missing: readonly MissingBlank[]): string {
  if (missing.length === 0) return '';
  const items = missing.map(
    ({ title, pointer }) =>
      `<li>${escapeHtml(title)} <code>${escapeHtml(pointer.slice(1).replaceAll('/', '.'))}</code></li>`,
  );
  return `<section class="missing"><h2>${MISSING_TITLE}</h2><ul>${items.join('')}</ul></section>`;
}

function blocksHtml(blocks: readonly Block[], context: Context): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}

function blockHtml(block: Block, context: Context): string {
  switch (block.type) {
    case 'clause':
      return clauseHtml(block, context);
    case 'paragraph':
      return paragraphHtml(block, context);
    case 'list':
      return listHtml(block, context);
    case 'table':
      return tableHtml(block, context.layout);
    case 'recitals':
      return `<section class="recitals">\n${blocksHtml(block.blocks, { ...context, indent: BODY })}\n</section>`;
    case 'annex':
      return annexHtml(block, context);
    case 'signatures':
      return signaturesHtml(context.layout, block);
  }
}

function clauseHtml(clause: Clause, context: Context): string {
  const { layout, levels } = context;
  const { level, label } = clause.number;
  const indent = clauseIndent(layout, levels, clause);
  const tag = clause.heading ? `h${Math.min(6, level + 2)}` : 'p';
  const style = clause.heading ? `heading-${Math.min(level, layout.headings.length - 1)}` : classOf('body');
  const inner = innerIndent(layout, levels, clause);
  return [
    `<${tag} id="${escapeHtml(clause.id)}" class="${style}" style="${indentStyle(indent)}">${numberHtml(label, indent)}${inlinesHtml(clause.content)}</${tag}>`,
    ...(clause.blocks.length > 0 ? [blocksHtml(clause.blocks, { ...context, indent: inner })] : []),
  ].join('\n');
}

/** The number in the room that a hanging layout gives it, else with its gap. */
function numberHtml(label: string, { firstLine }: Indent): string {
  if (label === '') return '';
  const gap = numberGap(label);
  const room =
    firstLine < 0 ? `min-width:${-firstLine}em` : gap === '' ? '' : `padding-right:${NUMBER_GAP}em`;
  return `<span class="number"${room === '' ? '' : ` style="${room}"`}>${escapeHtml(label)}${gap}</span>`;
}

const STYLE_OF_ROLE = {
  body: 'body',
  preamble: 'body',
  salutation: 'salutation',
  closing: 'closing',
  note: 'note',
  'letter-number': 'letterNumber',
} as const satisfies Readonly<Record<Paragraph['role'], StyleName>>;

function paragraphHtml({ role, content }: Paragraph, { indent }: Context): string {
  const flows = role === 'body' || role === 'preamble';
  const style = flows ? ` style="${indentStyle(indent)}"` : '';
  return `<p class="${classOf(STYLE_OF_ROLE[role])}"${style}>${inlinesHtml(content)}</p>`;
}

function listHtml(list: List, { layout, indent }: Context): string {
  const { firstLine } = layout.styles.list;
  const left = Math.max(indent.left, indent.left + indent.firstLine) - firstLine;
  const marker = `<span class="marker" style="min-width:${-firstLine}em">${BULLET} </span>`;
  const items = list.items.map(
    (item) =>
      `<li class="list" style="${indentStyle({ left, firstLine })}">${marker}${inlinesHtml(item)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function tableHtml(table: Table, layout: Layout): string {
  const columns = columnWidths(layout, table).map(
    (width) => `<col style="width:${shareOf(layout, width)}%">`,
  );
  const cells = (tag: 'th' | 'td', row: Table['head']): string =>
    row
      .map(({ content }, at) => {
        const align = tag === 'th' ? '' : ` style="text-align:${table.columns[at]?.align ?? 'left'}"`;
        const style = classOf(tag === 'th' ? 'tableHead' : 'tableCell');
        return `<${tag} class="${style}"${align}>${inlinesHtml(content)}</${tag}>`;
      })
      .join('');
  const caption = table.caption ? `<caption class="caption">${inlinesHtml(table.caption)}</caption>` : '';
  const rows = table.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table>${caption}<colgroup>${columns.join('')}</colgroup><thead><tr>${cells('th', table.head)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function annexHtml(annex: Annex, context: Context): string {
  const label = `<p class="${classOf('annexLabel')}">${annexLabel(context.letter, annex)}</p>`;
  const title = `<h1 class="${classOf('annexTitle')}">${inlinesHtml(annex.title)}</h1>`;
  const levels = listLevels(annex.numbering, annex.blocks);
  return `<section class="annex" id="${escapeHtml(annex.id)}">${label}${title}\n${blocksHtml(annex.blocks, { ...context, levels, indent: BODY })}</section>`;
}
