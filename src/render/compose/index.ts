/**
 * Composing: a letter becomes pages of placed marks, set lines above all, by layout and fonts. Nothing here knows of a file
 * format: the PDF and the pages of a preview are drawn from the same composition, so they cannot differ.
 */
import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { PageNumbers } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { mmToPt, typeArea } from '../layout/index.ts';
import { letterBoxes } from './blocks.ts';
import type { Mark, OutlineEntry } from './boxes.ts';
import { missingBoxes } from './draft.ts';
import { fitPages } from './fit.ts';
import { frame } from './frame.ts';
import { missingGlyphs } from './glyphs.ts';
import {
  checkAnchors,
  type FieldPlace,
  openSeals,
  placeSeals,
  type SealAnchor,
  type SealImage,
} from './seals.ts';
import type { Setting } from './text.ts';

export { clauseOf, type Mark, type OutlineEntry, type Part } from './boxes.ts';
export { backgroundOf, underlinesOf } from './decoration.ts';
export type { Picture } from './png.ts';
export type { FieldPlace, Rectangle, SealAnchor, SealImage } from './seals.ts';
export { newSetting, type Setting } from './text.ts';
export type { Span, Typography } from './typography.ts';

/** What concerns one letter beside its text. */
export interface ComposeOptions {
  /** Text across every page; a draft has 草稿 unless another is given. */
  readonly watermark?: string;
  readonly sealImages?: readonly SealImage[];
  /** Page numbers of a letter that is a part of something longer. */
  readonly pageNumbers?: PageNumbers;
  /** An empty signature field over each seal anchor. */
  readonly signatureFields?: boolean;
}

/** A page; places in points from the upper left corner of the paper, marks in drawing order, which is reading order. */
export interface ComposedPage {
  readonly marks: readonly Mark[];
  readonly outline: readonly OutlineEntry[];
}

/** A letter as it will be printed. */
export interface Composition {
  /** Of the paper, in points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly ComposedPage[];
  /** Number of the first page. */
  readonly firstPage: number;
  readonly anchors: readonly SealAnchor[];
  readonly fields: readonly FieldPlace[];
}

/** What of a letter's text would keep it from being printed: PRINT-GLYPH, PRINT-SEAL. */
export function hindrances(letter: Letter, setting: Setting): readonly Finding[] {
  return [...missingGlyphs(letter, setting), ...checkAnchors(letter)];
}

/** Composes a letter; PRINT-SEAL for a seal that cannot be placed. A character that no font has takes one em. */
export function compose(letter: Letter, setting: Setting, options: ComposeOptions): Outcome<Composition> {
  const seals = openSeals(letter, options.sealImages ?? []);
  if (!seals.ok) return failure(seals.findings);
  const { layout } = setting;
  const boxes = [...letterBoxes(setting, letter), ...missingBoxes(setting, letter.draft?.missing ?? [])];
  const pages = fitPages(boxes, mmToPt(typeArea(layout).height));
  const watermark = options.watermark ?? (letter.draft ? layout.watermark.text : undefined);
  const framed = frame(setting, pages, watermark, options.pageNumbers);
  const height = mmToPt(layout.paper.height);
  const origin = { left: mmToPt(layout.margins.left), top: mmToPt(layout.margins.top), paperHeight: height };
  const placed = placeSeals(letter, pages, origin, seals.value, options.signatureFields ?? false);
  if (!placed.ok) return placed;
  const { images, anchors, fields } = placed.value;
  return success({
    width: mmToPt(layout.paper.width),
    height,
    pages: framed.map(({ marks, page }, index) => ({
      marks: [...marks, ...(images.get(index) ?? [])],
      outline: page.outline,
    })),
    firstPage: options.pageNumbers?.start ?? 1,
    anchors,
    fields,
  });
}
