import { escapeHtml } from '../../model/html.ts';
import { type Inline, textOf } from '../../model/letter.ts';

/** Inlines as HTML: every value escaped, each blank with its pointer in `data-pointer`. */
export function inlinesHtml(content: readonly Inline[]): string {
  return content.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return strong(escapeHtml(inline.text), inline.strong);
    case 'reference':
      return `<a href="#${escapeHtml(inline.target)}">${escapeHtml(inline.text)}</a>`;
    case 'checkbox': {
      const box = inline.checked ? '☑' : '☐';
      return inline.pointer === undefined ? box : `<span${pointer(inline.pointer)}>${box}</span>`;
    }
    case 'blank': {
      const style = inline.filled ? (inline.plain ? '' : ' class="blank"') : ' class="gap"';
      return strong(
        `<span${style}${pointer(inline.pointer)}>${escapeHtml(textOf([inline]))}</span>`,
        inline.strong,
      );
    }
  }
}

function pointer(of: string): string {
  return ` data-pointer="${escapeHtml(of)}"`;
}

function strong(html: string, on: boolean | undefined): string {
  return on ? `<strong>${html}</strong>` : html;
}
