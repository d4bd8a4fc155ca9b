import type { Compression } from '../../model/compression.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../../model/finding.ts';
import type { PrintSettings } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { Memo } from '../../model/memo.ts';
import { mmToPt, resolveLayout, typeArea } from '../layout/index.ts';
import { containerAttachments } from './attachments.ts';
import { letterBoxes } from './blocks.ts';
import { missingBoxes } from './draft.ts';
import { emit } from './emit.ts';
import { StreamStore } from './engine/store.ts';
import { fitPages } from './fit.ts';
import type { FontSet } from './font-set.ts';
import { openFonts } from './fonts.ts';
import { frame } from './frame.ts';
import { missingGlyphs } from './glyphs.ts';
import type { PdfOptions, RenderedPdf } from './options.ts';
import { checkAnchors, openSeals, placeSeals, type Seal } from './seals.ts';
import { newSetting, type Setting } from './text.ts';

/** Layouts kept at once: a batch has one, or one for each header text. */
const MOST_SETTINGS = 8;

/** Renders letters one after another, keeping what they have in common: settings, set lines, font programs. */
export class Renderer {
  readonly #streams: StreamStore;
  readonly #settings = new WeakMap<FontSet, Memo<Outcome<Setting>>>();

  constructor(compression: Compression | undefined) {
    this.#streams = new StreamStore(compression);
  }

  /**
   * Renders a letter. Same letter, options and fonts: same bytes. Findings: PRINT-LAYOUT, PRINT-FONT (also an info that
   * names substituted fonts), PRINT-GLYPH, PRINT-SEAL.
   */
  render(letter: Letter, options: PdfOptions): Outcome<RenderedPdf> {
    const setting = this.#settingOf(letter.print, options.fonts);
    if (!setting.ok) return setting;
    const findings = [...setting.findings, ...hindrances(letter, setting.value)];
    const seals = openSeals(letter, options.sealImages ?? []);
    findings.push(...seals.findings);
    if (!seals.ok || hasErrors(findings)) return failure(findings);
    const printed = print(letter, options, seals.value, setting.value, this.#streams);
    return printed.ok ? success(printed.value, [...findings, ...printed.findings]) : printed;
  }

  /** What of the letter's text would keep it from being printed, without printing it: what {@link render} says of it. */
  printable(letter: Letter, fonts: FontSet): readonly Finding[] {
    const setting = this.#settingOf(letter.print, fonts);
    if (!setting.ok) return setting.findings;
    return hindrances(letter, setting.value);
  }

  #settingOf(settings: PrintSettings, fonts: FontSet): Outcome<Setting> {
    const known = this.#settings.get(fonts) ?? new Memo(MOST_SETTINGS);
    this.#settings.set(fonts, known);
    return known.get(JSON.stringify(settings), () => openSetting(settings, fonts));
  }
}

/** Characters that no font has, anchors that cannot be searched for. */
function hindrances(letter: Letter, setting: Setting): readonly Finding[] {
  return [...missingGlyphs(letter, setting), ...checkAnchors(letter)];
}

function openSetting(settings: PrintSettings, set: FontSet): Outcome<Setting> {
  const layout = resolveLayout(settings);
  if (!layout.ok) return layout;
  const fonts = openFonts(set, layout.value);
  if (!fonts.ok) return fonts;
  return success(newSetting(layout.value, fonts.value), [...layout.findings, ...fonts.findings]);
}

function print(
  letter: Letter,
  options: PdfOptions,
  sealPictures: readonly Seal[],
  setting: Setting,
  streams: StreamStore,
): Outcome<RenderedPdf> {
  const { layout, fonts } = setting;
  const area = typeArea(layout);
  const boxes = [...letterBoxes(setting, letter), ...missingBoxes(setting, letter.draft?.missing ?? [])];
  const pages = fitPages(boxes, mmToPt(area.height));
  const watermark = options.watermark ?? (letter.draft ? layout.watermark.text : undefined);
  const framed = frame(setting, pages, watermark, options.pageNumbers);
  const height = mmToPt(layout.paper.height);
  const origin = { left: mmToPt(layout.margins.left), top: mmToPt(layout.margins.top), paperHeight: height };
  const seals = placeSeals(letter, pages, origin, sealPictures, options.signatureFields ?? false);
  if (!seals.ok) return seals;
  const bytes = emit({
    width: mmToPt(layout.paper.width),
    height,
    pages: framed.map(({ marks, page }, index) => ({
      marks: [...marks, ...(seals.value.images.get(index) ?? [])],
      outline: page.outline,
    })),
    fonts: fonts.source,
    streams,
    firstPage: options.pageNumbers?.start ?? 1,
    metadata: options.metadata,
    created: options.creationDate,
    attachments: [
      ...(options.container ? containerAttachments(options.container) : []),
      ...(options.attachments ?? []),
    ],
    fields: seals.value.fields,
  });
  return success({ bytes, pages: pages.length, anchors: seals.value.anchors });
}
