import { type Container, noContainer, twoContainers, verifiedContainer } from '../../model/container.ts';
import { failure, type Outcome } from '../../model/finding.ts';
import { type Carried, readContainerXml } from './container.ts';
import { contentDigest, visibleContent } from './content.ts';
import { DOCUMENT_PATH, NUMBERING_PATH } from './package.ts';
import { unzipParts } from './unzip.ts';

/** The custom XML parts of a document; other programs number them anew. */
const CUSTOM_XML = /^customXml\/item\d+\.xml$/;

/**
 * The data that a DOCX carries. EXTRACT-TWICE when it carries them twice, EXTRACT-NONE when it is no DOCX or carries nothing of ours, EXTRACT-DIGEST when the
 * data are not those that its digest was made from.
 */
export function extractFromDocx(bytes: Uint8Array): Outcome<Container> {
  const parts = unzipParts(bytes, (path) => CUSTOM_XML.test(path));
  if (parts === undefined) {
    return failure([noContainer('它不是可以读取的 DOCX 文件', 'it is no DOCX file that can be read')]);
  }
  const all = allCarried(parts).flatMap((carried) => carried.container ?? []);
  if (all.length > 1) return failure([twoContainers()]);
  const [container] = all;
  if (container === undefined) {
    return failure([
      noContainer(
        '其中没有 pledgekit 的数据部件，或已被其他软件另存时去掉',
        'it has no part with data of pledgekit',
      ),
    ]);
  }
  return verifiedContainer(container);
}

/**
 * Whether somebody has changed what a rendered DOCX says: its text, numbers or order, see {@link visibleContent}.
 * Undefined when the file is no DOCX of ours or lost its digest, as some programs make of it on saving: whoever
 * would overwrite it must then take it for edited.
 */
export function isEdited(bytes: Uint8Array): boolean | undefined {
  const wanted = (path: string): boolean =>
    path === DOCUMENT_PATH || path === NUMBERING_PATH || CUSTOM_XML.test(path);
  const parts = unzipParts(bytes, wanted);
  const carried = parts === undefined ? undefined : carriedIn(parts);
  if (parts === undefined || carried === undefined) return undefined;
  const content = visibleContent(textOf(parts, DOCUMENT_PATH), textOf(parts, NUMBERING_PATH));
  return content === undefined ? undefined : contentDigest(content) !== carried.content;
}

function carriedIn(parts: ReadonlyMap<string, Uint8Array>): Carried | undefined {
  return allCarried(parts)[0];
}

function allCarried(parts: ReadonlyMap<string, Uint8Array>): readonly Carried[] {
  return [...parts.keys()]
    .filter((path) => CUSTOM_XML.test(path))
    .flatMap((path) => readContainerXml(textOf(parts, path)) ?? []);
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
}
