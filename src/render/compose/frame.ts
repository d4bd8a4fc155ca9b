import type { PageNumbers } from '../../model/layout.ts';
import { type Layout, mmToPt, pageNumberText, typeArea } from '../layout/index.ts';
import { typeset } from '../typeset/index.ts';
import { type Mark, moved } from './boxes.ts';
import type { Page } from './paginate.ts';
import { keptLines, lineMark, plainRuns, type Setting } from './text.ts';

/** A page with its frame; marks in points from the upper left corner of the paper, in drawing order. */
export interface FramedPage {
  readonly marks: readonly Mark[];
  readonly page: Page;
}

/** Tag of text that differs from page to page, though no value says it. */
const OF_PAGE = '';
/** Distance of the header from the type area, in millimetres. */
const HEADER_GAP = 6;

/** Moves the type area to its place on the paper and adds watermark, header and page number. */
export function frame(
  setting: Setting,
  pages: readonly Page[],
  watermark: string | undefined,
  { start = 1, total = start + pages.length - 1 }: PageNumbers = {},
): FramedPage[] {
  const { layout } = setting;
  const left = mmToPt(layout.margins.left);
  const top = mmToPt(layout.margins.top);
  return pages.map((page, index) => ({
    page,
    marks: [
      // The watermark is drawn first and in a light solid grey: nothing in the file needs transparency.
      ...(watermark === undefined ? [] : watermarkMarks(setting, watermark)),
      ...headerMarks(setting),
      ...page.marks.map((mark) => moved(mark, left, top)),
      ...numberMarks(setting, start + index, total),
      ...footerMarks(setting),
    ],
  }));
}

/** Long text takes a second line, above the first: nothing of it is dropped. */
function headerMarks(setting: Setting): Mark[] {
  const { layout, width } = setting;
  if (layout.headerText === undefined) return [];
  const style = layout.styles.header;
  const shape = { width, firstIndent: 0, hangIndent: 0, align: 'center' } as const;
  const text = layout.headerText;
  const lines = keptLines(setting, ['header'], text, () => typeset(plainRuns(setting, text, style), shape));
  const left = mmToPt(layout.margins.left);
  const foot = mmToPt(layout.margins.top - HEADER_GAP);
  return [
    ...lines.map((line, i) =>
      lineMark(line, style.pitch, style.size, left, foot - (lines.length - i) * style.pitch),
    ),
    { kind: 'rule', x1: left, y1: foot + 2, x2: left + width, y2: foot + 2, width: 0.5 },
  ];
}

/** The number's middle stands `below` under the type area, whatever the size of its letters. */
function numberMarks(setting: Setting, page: number, pages: number): Mark[] {
  const { layout, width } = setting;
  const { form, below, inset } = layout.pageNumber;
  if (form === 'none') return [];
  const style = layout.styles.footer;
  const align = form === 'page-of-pages' ? 'center' : page % 2 === 1 ? 'right' : 'left';
  const text = pageNumberText(form, page, pages);
  const margin = form === 'dashed' ? inset * style.size : 0;
  const [line] = keptLines(setting, ['page-number', align], text, () =>
    typeset(
      plainRuns(setting, text, style, true).map((run) => ({ ...run, tag: OF_PAGE })),
      { width: width - 2 * margin, firstIndent: 0, hangIndent: 0, align },
    ),
  );
  if (!line) return [];
  const foot = mmToPt(layout.margins.top + typeArea(layout).height + below);
  return [
    lineMark(line, style.pitch, style.size, mmToPt(layout.margins.left) + margin, foot - style.pitch / 2),
  ];
}

/** The house's line under the page number. */
function footerMarks(setting: Setting): Mark[] {
  const { layout, width } = setting;
  const text = layout.footerText;
  if (text === undefined) return [];
  const style = layout.styles.header;
  const shape = { width, firstIndent: 0, hangIndent: 0, align: 'center' } as const;
  const lines = keptLines(setting, ['footer'], text, () => typeset(plainRuns(setting, text, style), shape));
  const top = mmToPt(layout.margins.top + typeArea(layout).height + layout.pageNumber.below);
  const below = top + layout.styles.footer.pitch / 2;
  return lines.map((line, i) =>
    lineMark(line, style.pitch, style.size, mmToPt(layout.margins.left), below + i * style.pitch),
  );
}

/** Large grey characters across the page, twice. */
function watermarkMarks(setting: Setting, text: string): Mark[] {
  const { layout, fonts } = setting;
  const width = mmToPt(layout.paper.width);
  const height = mmToPt(layout.paper.height);
  const size = Math.min(120, (width * 0.8) / Math.max(1, [...text].length));
  const [line] = keptLines(setting, ['watermark'], text, () => {
    const runs = fonts.spans(text, '黑体', true).map((span) => ({ text: span.text, face: span.face, size }));
    return typeset(runs, { width, firstIndent: 0, hangIndent: 0, align: 'center' });
  });
  if (!line) return [];
  const color = `#${onWhite(layout)}`;
  return [0.33, 0.72].map((share) => ({
    ...lineMark(line, size, size, 0, height * share - size / 2),
    color,
  }));
}

/** The watermark's colour and opacity as one solid colour on white paper. */
function onWhite(layout: Layout): string {
  const { color, opacity } = layout.watermark;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return channels
    .map((value) =>
      Math.round(255 - (255 - value) * opacity)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
