/** The two page styles: GB/T 9704-2012 and the style of business letters and bids. */
export type LayoutName = 'official' | 'business';

/** What a values file, a house style or the command line may change about the print; all lengths as named. */
export interface PrintSettings {
  readonly layout?: LayoutName;
  /** Body font, by the name a Chinese word processor shows: 仿宋, 宋体 … */
  readonly bodyFont?: string;
  readonly titleFont?: string;
  readonly headingFont?: string;
  /** Sizes in points. */
  readonly bodySize?: number;
  readonly titleSize?: number;
  /** Exact line pitch in points. */
  readonly linePitch?: number;
  /** Margins in millimetres. */
  readonly margins?: {
    readonly top?: number;
    readonly right?: number;
    readonly bottom?: number;
    readonly left?: number;
  };
  /** `page-of-pages` 第 X 页 共 Y 页; `dashed` — 1 —; `none`. */
  readonly pageNumber?: 'page-of-pages' | 'dashed' | 'none';
  readonly headerText?: string;
  /** Under the page number of every page: address, telephone. */
  readonly footerText?: string;
  /** Whether （以下无正文） stands before the signatures, so that nothing can be put between. */
  readonly endMark?: boolean;
  /** 份号 and 密级, above the title of an official letter. */
  readonly copyNumber?: string;
  readonly secrecy?: string;
  /** 抄送: who gets a copy, below the signatures. */
  readonly copyTo?: string;
  /** How filled blanks look: as the text around them, or underlined as in a form. */
  readonly blanks?: 'plain' | 'underline';
  /** Whether DOCX and PDF carry values and policy; `none` for copies that must not tell what made them. */
  readonly data?: 'full' | 'none';
}

/** How pages are numbered where a letter is a part of something longer. */
export interface PageNumbers {
  /** Number of the first page, 1 by default. */
  readonly start?: number;
  /** Pages of the whole, those of the letter by default. */
  readonly total?: number;
}
