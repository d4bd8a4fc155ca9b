/** Render: Letter -> one self-contained HTML page, for previews and for pasting into mail. */

import { escapeHtml } from '../../model/html.ts';
import {
  type Block,
  type Clause,
  type Inline,
  type Letter,
  type SignatureBlock,
  type Table,
  textOf,
} from '../../model/letter.ts';
import { annexLabel, MISSING_TITLE } from '../layout/index.ts';

const STYLE = `body{font:16px/1.9 "Songti SC","Noto Serif CJK SC",SimSun,serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111}
h1{text-align:center;font-size:1.6em}h2,h3,h4{font-size:1.05em;margin:1.2em 0 .3em}p{margin:.3em 0;text-indent:2em}
p.letter-number{text-align:right;text-indent:0}p.salutation{text-indent:0}.underline .blank{border-bottom:1px solid}.gap{background:#fff3b0;border-bottom:1px solid;padding:0 1em}
table{border-collapse:collapse;margin:.8em auto}td,th{border:1px solid #333;padding:.2em .6em}.signatures{display:flex;gap:3em;justify-content:flex-end;margin-top:3em}
.signatures p{text-indent:0}.draft::before{content:"草稿";position:fixed;inset:30% 0;text-align:center;font-size:12em;color:#0001;transform:rotate(-30deg)}`;

/** The letter as a page; every value is escaped, each blank carries its pointer in `data-pointer`. */
export function renderHtml(letter: Letter): string {
  const missing = letter.draft?.missing ?? [];
  const list =
    missing.length === 0
      ? ''
      : `<section><h2>${MISSING_TITLE}</h2><ul>${missing.map(({ title, pointer }) => `<li>${escapeHtml(title)} <code>${escapeHtml(pointer.slice(1).replaceAll('/', '.'))}</code></li>`).join('')}</ul></section>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(textOf(letter.title))}</title><style>${STYLE}</style></head>
<body class="${letter.draft ? 'draft ' : ''}${letter.print.blanks ?? 'plain'}"><article>
<h1>${inlines(letter.title)}</h1>
${letter.blocks.map((block) => blockHtml(block, letter)).join('\n')}
</article>${list}</body></html>
`;
}

function inlines(content: readonly Inline[]): string {
  return content.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return strong(escapeHtml(inline.text), inline.strong);
    case 'reference':
      return `<a href="#${escapeHtml(inline.target)}">${escapeHtml(inline.text)}</a>`;
    case 'checkbox':
      return inline.checked ? '☑' : '☐';
    case 'blank': {
      const style = inline.filled ? (inline.plain ? '' : ' class="blank"') : ' class="gap"';
      return strong(
        `<span${style} data-pointer="${escapeHtml(inline.pointer)}">${escapeHtml(textOf([inline]))}</span>`,
        inline.strong,
      );
    }
  }
}

function strong(html: string, on: boolean | undefined): string {
  return on ? `<strong>${html}</strong>` : html;
}

function blockHtml(block: Block, letter: Letter): string {
  switch (block.type) {
    case 'clause':
      return clauseHtml(block, letter);
    case 'paragraph':
      return `<p class="${block.role}">${inlines(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'recitals':
      return `<section class="recitals">${block.blocks.map((child) => blockHtml(child, letter)).join('\n')}</section>`;
    case 'annex':
      return `<section class="annex" id="${escapeHtml(block.id)}"><p class="salutation">${annexLabel(letter, block)}</p><h1>${inlines(block.title)}</h1>\n${block.blocks.map((child) => blockHtml(child, letter)).join('\n')}</section>`;
    case 'signatures':
      return signaturesHtml(block);
  }
}

function clauseHtml(clause: Clause, letter: Letter): string {
  const tag = clause.heading ? `h${Math.min(6, clause.number.level + 2)}` : 'p';
  const label =
    clause.number.label === ''
      ? ''
      : `<span class="number">${escapeHtml(clause.number.label)}</span>${/[、）]$/.test(clause.number.label) ? '' : ' '}`;
  return [
    `<${tag} id="${escapeHtml(clause.id)}">${label}${inlines(clause.content)}</${tag}>`,
    ...clause.blocks.map((child) => blockHtml(child, letter)),
  ].join('\n');
}

function tableHtml(table: Table): string {
  const cells = (tag: 'th' | 'td', row: Table['head']) =>
    row
      .map(
        (cell, index) =>
          `<${tag} style="text-align:${table.columns[index]?.align ?? 'left'}">${inlines(cell.content)}</${tag}>`,
      )
      .join('');
  const caption = table.caption ? `<caption>${inlines(table.caption)}</caption>` : '';
  return `<table>${caption}<thead><tr>${cells('th', table.head)}</tr></thead><tbody>${table.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`;
}

function signaturesHtml(block: SignatureBlock): string {
  const columns = block.columns.map(
    (column) =>
      `<div>${column.lines.map((line) => `<p>${escapeHtml(line.label)}：${line.value ? inlines([line.value]) : ''}</p>`).join('')}</div>`,
  );
  return `<section class="signatures">${columns.join('')}</section>`;
}
