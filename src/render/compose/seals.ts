import { type Finding, failure, type Outcome, type Severity, success } from '../../model/finding.ts';
import { allInlines, blocksOf, type Letter, type SignatureColumn, textOf } from '../../model/letter.ts';
import { mmToPt, ptToMm } from '../layout/index.ts';
import type { Mark } from './boxes.ts';
import type { Page } from './paginate.ts';
import { decodePng, type Picture } from './png.ts';
import { ANCHOR_SPOT, DATE_SPOT } from './signatures.ts';

/** Where a seal goes: text that an e-sign service can search for, and the place where it stands. */
export interface SealAnchor {
  /** The text, once in the document, at most 30 characters. */
  readonly anchor: string;
  readonly role: string;
  /** From 1. */
  readonly page: number;
  /** From the upper left corner of the page, in millimetres. */
  readonly mm: Rectangle;
  /** From the lower left corner of the page, in points, as PDF counts. */
  readonly pt: Rectangle;
}
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a seal, PNG, transparent where paper shows. */
export interface SealImage {
  /** Role of the signing party. */
  readonly role: string;
  readonly png: Uint8Array;
  /** Diameter in millimetres, 42 unless given: the size of a company's round seal. */
  readonly diameter?: number;
}

const COMPANY_SEAL_MM = 42;

/** The signing columns of a letter in printing order. */
export function columnsOf(letter: Letter): SignatureColumn[] {
  return [...blocksOf(letter.blocks)].flatMap((block) => (block.type === 'signatures' ? block.columns : []));
}

/** Most characters of an anchor: services limit what they search for. */
const LONGEST_ANCHOR = 30;

/** An e-sign service searches the text for the anchor: it must be there once, and short. */
export function checkAnchors(letter: Letter): Finding[] {
  const columns = columnsOf(letter);
  const text = [...allInlines(letter)].map((inline) => textOf([inline])).join('');
  return columns.flatMap(({ anchor }) => {
    const twice = columns.filter((other) => other.anchor === anchor).length > 1;
    if (!twice && [...anchor].length <= LONGEST_ANCHOR && anchor !== '' && !text.includes(anchor)) return [];
    return [
      sealFinding(
        `锚点“${anchor.slice(0, 60)}”应当只出现一次，且不超过 ${LONGEST_ANCHOR} 个字`,
        `the anchor "${anchor.slice(0, 60)}" should occur once and have at most ${LONGEST_ANCHOR} characters`,
        twice ? 'error' : 'warning',
      ),
    ];
  });
}

/** A seal picture that can be drawn. */
export interface Seal {
  readonly role: string;
  readonly picture: Picture;
  /** In millimetres. */
  readonly diameter: number;
}

/** Decodes the seal pictures; PRINT-SEAL for one that cannot be drawn or that nobody in the letter signs with. */
export function openSeals(letter: Letter, images: readonly SealImage[]): Outcome<Seal[]> {
  const roles = new Set(columnsOf(letter).map((column) => column.role));
  const findings: Finding[] = [];
  const seals: Seal[] = [];
  for (const { role, png, diameter = COMPANY_SEAL_MM } of images) {
    if (!roles.has(role)) {
      const known = [...roles].join('、') || '—';
      findings.push(
        sealFinding(`没有角色“${role}”（有：${known}）`, `there is no role "${role}" (there is: ${known})`),
      );
      continue;
    }
    try {
      seals.push({ role, picture: decodePng(png), diameter });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      findings.push(
        sealFinding(
          `“${role}”的印章图片不能使用（${why}）`,
          `the seal picture of "${role}" cannot be used (${why})`,
        ),
      );
    }
  }
  return findings.length > 0 ? failure(findings) : success(seals);
}

function sealFinding(zh: string, en: string, severity: Severity = 'error'): Finding {
  return { code: 'PRINT-SEAL', severity, message: { zh: `印章：${zh}。`, en: `Seal: ${en}.` } };
}

/** An empty signature field; a rectangle in points from the upper left corner of the paper. */
export interface FieldPlace extends Rectangle {
  readonly name: string;
  /** Page index from 0. */
  readonly page: number;
}

/** What the finished pages hold for seals: anchors in millimetres and points, marks of pictures, fields. */
export interface Placement {
  readonly anchors: readonly SealAnchor[];
  /** Pictures by page index, from the upper left corner of the paper. */
  readonly images: ReadonlyMap<number, readonly Mark[]>;
  readonly fields: readonly FieldPlace[];
}

/** Finds the anchors on the finished pages. `origin` is the corner of the type area on the paper, in points. */
export function placeSeals(
  letter: Letter,
  pages: readonly Page[],
  origin: { readonly left: number; readonly top: number; readonly paperHeight: number },
  seals: readonly Seal[],
  withFields: boolean,
): Outcome<Placement> {
  const anchors: SealAnchor[] = [];
  const images = new Map<number, Mark[]>();
  const fields: FieldPlace[] = [];
  for (const column of columnsOf(letter)) {
    const found = find(pages, column.anchor);
    if (!found)
      return failure([
        sealFinding(`找不到锚点“${column.anchor}”`, `the anchor "${column.anchor}" was not printed`),
      ]);
    const { page, anchor, date } = found;
    const at = {
      x: origin.left + anchor.x,
      y: origin.top + anchor.y,
      width: anchor.width,
      height: anchor.height,
    };
    anchors.push(sealAnchor(column, page, at, origin.paperHeight));
    const seal = seals.find((one) => one.role === column.role);
    if (seal) {
      const size = mmToPt(seal.diameter);
      // Over name and date: the middle between the two lines, to the right of the labels' beginning.
      const middle = (anchor.y + (date?.y ?? anchor.y) + anchor.height) / 2;
      const x = origin.left + anchor.x + anchor.width - size / 4;
      const list = images.get(page) ?? [];
      const part = { role: 'Figure', alt: `印章：${column.anchor}` } as const;
      list.push({ kind: 'image', picture: seal.picture, x, y: origin.top + middle - size / 2, size, part });
      images.set(page, list);
    }
    if (withFields) fields.push(fieldOf(column, page, at, (date?.y ?? anchor.y) - anchor.y));
  }
  return success({ anchors, images, fields });
}

/** From the anchor to the date, as wide as a seal. */
function fieldOf(column: SignatureColumn, page: number, at: Rectangle, down: number): FieldPlace {
  const width = Math.max(at.width, mmToPt(COMPANY_SEAL_MM));
  // A full stop would part the name of a field into a tree.
  return { ...at, name: column.anchor.replaceAll('.', '．'), page, width, height: at.height + down };
}

function find(pages: readonly Page[], anchor: string) {
  for (const [page, { spots }] of pages.entries()) {
    const spot = spots.find((one) => one.name === ANCHOR_SPOT + anchor);
    if (spot) return { page, anchor: spot, date: spots.find((one) => one.name === DATE_SPOT + anchor) };
  }
  return undefined;
}

function sealAnchor(column: SignatureColumn, page: number, at: Rectangle, paperHeight: number): SealAnchor {
  const { x, y, width, height } = at;
  return {
    anchor: column.anchor,
    role: column.role,
    page: page + 1,
    mm: rounded({ x: ptToMm(x), y: ptToMm(y), width: ptToMm(width), height: ptToMm(height) }),
    pt: rounded({ x, y: paperHeight - y - height, width, height }),
  };
}

function rounded(rectangle: Rectangle): Rectangle {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const { x, y, width, height } = rectangle;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
