import { failure, type Outcome, success } from '../../model/finding.ts';
import { mainPartOf } from './archive.ts';
import { paragraphsOf } from './paragraphs.ts';
import { Refusal } from './refusal.ts';

/**
 * The printed paragraphs of a DOCX from anywhere, for checking. The file is hostile until shown otherwise: at most
 * 20 MB, of which only the text part is unpacked (at most 24 MB, in pieces of 4 kB); macros, programs, paths that
 * leave the archive and document type declarations are refused, as are texts of more than 20,000 paragraphs or 500,000
 * characters. Memory stays below some 150 MB, time below two seconds. Findings: FILE-TOO-LARGE, FILE-SHAPE, FILE-SYNTAX, FILE-ENCODING.
 */
export function readDocxText(bytes: Uint8Array): Outcome<readonly string[]> {
  try {
    return success(paragraphsOf(textOf(mainPartOf(bytes))));
  } catch (fault) {
    if (fault instanceof Refusal) return failure([fault.finding]);
    throw fault;
  }
}

function textOf(part: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw new Refusal('FILE-ENCODING', '正文不是 UTF-8 编码', 'The text is not UTF-8');
  }
}
