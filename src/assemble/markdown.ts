import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What of Markdown a letter does not know: it stays text. */
const DISABLED = [
  'codeIndented',
  'codeFenced',
  'codeText',
  'htmlFlow',
  'htmlText',
  'autolink',
  'setextUnderline',
  'definition',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'blockQuote',
  'characterReference',
  'directiveText',
  'hardBreakEscape',
  'thematicBreak',
];

/** Parses the Markdown of a rendered template. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [directive(), gfmTable(), { disable: { null: DISABLED } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}
