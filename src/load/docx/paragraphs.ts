import { SaxesParser, type SaxesTagNS } from '../../zip/xml.ts';
import { MAX_DEPTH, MAX_PARAGRAPHS, MAX_TEXT } from './limits.ts';
import { Refusal } from './refusal.ts';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The state of reading: where the next characters belong. */
interface Reading {
  readonly paragraphs: string[];
  /** Texts of the open paragraphs, outermost first: a text box lies inside a paragraph. */
  readonly open: string[];
  /** Elements from the root to here whose content is not printed: deletions, second renderings of a drawing. */
  hidden: number;
  depth: number;
  inText: boolean;
  /** Whether the run is underlined: underlined spaces are a blank to be filled in. */
  underlined: boolean;
  size: number;
}

/**
 * The printed paragraphs of a WordprocessingML text in their order, cells of tables included. Deleted text, field
 * codes and comments are left out. Throws a refusal for a document type declaration (the door to entity expansion),
 * for XML that is not well formed, and beyond the limits of depth and length.
 */
export function paragraphsOf(xml: string): string[] {
  const state: Reading = {
    paragraphs: [],
    open: [],
    hidden: 0,
    depth: 0,
    inText: false,
    underlined: false,
    size: 0,
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Refusal('FILE-SYNTAX', '正文的 XML 有误', 'The XML of the text is not well formed');
  });
  parser.on('doctype', () => {
    throw new Refusal('FILE-SHAPE', '正文含有 DTD 声明', 'The text has a document type declaration');
  });
  parser.on('opentag', (tag) => opened(tag, state));
  parser.on('text', (text) => read(text, state));
  parser.on('closetag', (tag) => closed(tag, state));
  parser.write(xml).close();
  return state.paragraphs.filter((text) => text.trim() !== '');
}

function opened(tag: SaxesTagNS, state: Reading): void {
  state.depth += 1;
  if (state.depth > MAX_DEPTH)
    throw new Refusal('FILE-SHAPE', '正文的层次过深', 'The text is nested too deeply');
  if (state.hidden > 0 || isHidden(tag)) {
    state.hidden += 1;
    return;
  }
  if (!WORD.has(tag.uri)) return;
  if (tag.local === 'p') state.open.push('');
  else if (tag.local === 'r') state.underlined = false;
  else if (tag.local === 'u')
    state.underlined = !Object.values(tag.attributes).some(({ value }) => value === 'none');
  else if (tag.local === 't') state.inText = true;
  else if (tag.local === 'tab' || tag.local === 'br' || tag.local === 'cr') append(' ', state);
  else if (tag.local === 'noBreakHyphen') append('-', state);
}

function isHidden({ uri, local }: SaxesTagNS): boolean {
  if (uri === COMPATIBILITY) return local === 'Fallback';
  return WORD.has(uri) && (local === 'del' || local === 'moveFrom' || local === 'tabs');
}

function read(text: string, state: Reading): void {
  if (state.hidden > 0 || !state.inText) return;
  append(
    state.underlined && /^[\s　]{2,}$/u.test(text) ? '_'.repeat(Math.min(text.length, 20)) : text,
    state,
  );
}

function append(text: string, state: Reading): void {
  const innermost = state.open.length - 1;
  if (innermost < 0) return;
  state.size += text.length;
  if (state.size > MAX_TEXT)
    throw new Refusal(
      'FILE-TOO-LARGE',
      '正文超过 50 万字，不作检查',
      'The text has more than 500,000 characters',
    );
  state.open[innermost] += text;
}

function closed(tag: SaxesTagNS, state: Reading): void {
  state.depth -= 1;
  if (state.hidden > 0) {
    state.hidden -= 1;
    return;
  }
  if (!WORD.has(tag.uri)) return;
  if (tag.local === 't') state.inText = false;
  else if (tag.local === 'p' && state.paragraphs.push(state.open.pop() ?? '') > MAX_PARAGRAPHS)
    throw new Refusal(
      'FILE-TOO-LARGE',
      '正文超过两万段，不作检查',
      'The text has more than 20,000 paragraphs',
    );
}
