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

/** How many parsed texts are kept: letters of one structure share one text, marks and all. */
const CACHE_SIZE = 64;
const cache = new Map<string, Root>();

/** Parses the Markdown of a rendered template. The tree is shared between letters: never change it. */
export function parseMarkdown(markdown: string): Root {
  const known = cache.get(markdown);
  if (known) return known;
  const tree = fromMarkdown(markdown, {
    extensions: [directive(), gfmTable(), { disable: { null: DISABLED } }],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value ?? '');
  cache.set(markdown, tree);
  return tree;
}
