import type { Compression } from '../../model/compression.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../../model/finding.ts';
import type { PrintSettings } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { Memo } from '../../model/memo.ts';
import {
  type ComposeOptions,
  type Composition,
  compose,
  hindrances,
  newSetting,
  type Setting,
} from '../compose/index.ts';
import { resolveLayout } from '../layout/index.ts';
import { containerAttachments } from './attachments.ts';
import { emit } from './emit.ts';
import { StreamStore } from './engine/store.ts';
import type { FontSet } from './font-set.ts';
import { type DocumentFonts, openFonts } from './fonts.ts';
import type { PdfOptions, RenderedPdf } from './options.ts';

/** Layouts kept at once: a batch has one, or one for each header text. */
const MOST_SETTINGS = 8;

/** A setting whose fonts the engine can write. */
interface Printing {
  readonly setting: Setting;
  readonly fonts: DocumentFonts;
}

/** Renders letters one after another, keeping what they have in common: settings, set lines, font programs. */
export class Renderer {
  readonly #streams: StreamStore;
  readonly #printings = new WeakMap<FontSet, Memo<Outcome<Printing>>>();

  constructor(compression: Compression | undefined) {
    this.#streams = new StreamStore(compression);
  }

  /**
   * Renders a letter. Same letter, options and fonts: same bytes. Findings: PRINT-LAYOUT, PRINT-FONT (also an info that
   * names substituted fonts), PRINT-GLYPH, PRINT-SEAL.
   */
  render(letter: Letter, options: PdfOptions): Outcome<RenderedPdf> {
    const printing = this.#printingOf(letter.print, options.fonts);
    if (!printing.ok) return printing;
    const { setting, fonts } = printing.value;
    const composed = compose(letter, setting, options);
    const findings = [
      ...printing.findings,
      ...hindrances(letter, setting),
      ...(composed.ok ? [] : composed.findings),
    ];
    if (!composed.ok || hasErrors(findings)) return failure(findings);
    const { anchors, pages } = composed.value;
    const bytes = emit({
      ...composed.value,
      fonts: fonts.source,
      streams: this.#streams,
      metadata: options.metadata,
      created: options.creationDate,
      attachments: [
        ...(options.container ? containerAttachments(options.container) : []),
        ...(options.attachments ?? []),
      ],
    });
    return success({ bytes, pages: pages.length, anchors }, findings);
  }

  /** What of the letter's text would keep it from being printed, without printing it: what {@link render} says of it. */
  printable(letter: Letter, fonts: FontSet): readonly Finding[] {
    const printing = this.#printingOf(letter.print, fonts);
    return printing.ok ? hindrances(letter, printing.value.setting) : printing.findings;
  }

  /** The pages as {@link render} draws them; characters without a glyph are told and do not stand in the way. */
  compose(letter: Letter, fonts: FontSet, options: ComposeOptions): Outcome<Composition> {
    const printing = this.#printingOf(letter.print, fonts);
    if (!printing.ok) return printing;
    const { setting } = printing.value;
    const composed = compose(letter, setting, options);
    if (!composed.ok) return composed;
    return success(composed.value, [...printing.findings, ...hindrances(letter, setting)]);
  }

  #printingOf(settings: PrintSettings, fonts: FontSet): Outcome<Printing> {
    const known = this.#printings.get(fonts) ?? new Memo(MOST_SETTINGS);
    this.#printings.set(fonts, known);
    return known.get(JSON.stringify(settings), () => openPrinting(settings, fonts));
  }
}

function openPrinting(settings: PrintSettings, set: FontSet): Outcome<Printing> {
  const layout = resolveLayout(settings);
  if (!layout.ok) return layout;
  const fonts = openFonts(set, layout.value);
  if (!fonts.ok) return fonts;
  const setting = newSetting(layout.value, fonts.value);
  return success({ setting, fonts: fonts.value }, [...layout.findings, ...fonts.findings]);
}
