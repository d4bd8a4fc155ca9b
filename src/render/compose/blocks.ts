import type { Annex, Block, Clause, Letter, List, Paragraph, Recitals } from '../../model/letter.ts';
import { textOf } from '../../model/letter.ts';
import {
  annexLabel,
  BULLET,
  clauseIndent,
  closesLetter,
  headingStyle,
  type Indent,
  innerIndent,
  introduces,
  LINES_BEFORE_CLOSING,
  type ListLevel,
  listLevels,
  NUMBER_GAP,
  numberGap,
  type TextStyle,
} from '../layout/index.ts';
import { type Run, typeset } from '../typeset/index.ts';
import type { Box, Part } from './boxes.ts';
import { signatureBoxes } from './signatures.ts';
import { tableBoxes } from './tables.ts';
import {
  keptLines,
  lineBoxes,
  measureOf,
  plainRuns,
  runsOf,
  type Setting,
  shapeOf,
  textBoxes,
  widthOfRuns,
} from './text.ts';

/** Where a block stands in the tree. */
interface Context {
  readonly setting: Setting;
  readonly letter: Letter;
  readonly levels: readonly ListLevel[];
  /** Indent of body text here: below a hanging clause it follows the clause's text. */
  readonly indent: Indent;
  /** The clause or annex that this stands in. */
  readonly clause?: string;
  /** Level of its chapters in the outline: those of an annex stand below the annex. */
  readonly depth: number;
}

const BODY: Indent = { left: 0, firstLine: 2 };

/** The boxes of a whole letter, title first. */
export function letterBoxes(setting: Setting, letter: Letter): Box[] {
  const { title } = setting.layout.styles;
  const heading = textBoxes(setting, 'title', letter.title, title, { role: 'H', level: 1 });
  const marks = (letter.marks ?? []).flatMap((text) =>
    textBoxes(setting, 'mark', [{ type: 'text', text }], setting.layout.styles.annexLabel, { role: 'P' }),
  );
  const levels = listLevels(letter.numbering, letter.blocks);
  const context: Context = { setting, letter, levels, indent: BODY, depth: 0 };
  const head = [...marks, ...heading].map((box) => ({ ...box, keepNext: true }));
  return [...head, ...blocksBoxes(letter.blocks, context)];
}

function blocksBoxes(blocks: readonly Block[], context: Context): Box[] {
  const boxes: Box[] = [];
  let closing = 0;
  for (const [at, block] of blocks.entries()) {
    // A signature block is never alone on a page, nor with 特此承诺 only: what stands before comes along.
    if (block.type === 'signatures') keepNext(boxes, closing + LINES_BEFORE_CLOSING);
    const own = [...blockBoxes(block, context)];
    if (block.type === 'paragraph' && introduces(block.content, blocks[at + 1])) keepNext(own, 1);
    for (const box of own) boxes.push(box);
    closing = closesLetter(block) ? closing + own.length : 0;
  }
  return boxes;
}

/** Binds the last boxes to what follows them. */
function keepNext(boxes: Box[], count: number): void {
  for (let at = Math.max(0, boxes.length - count); at < boxes.length; at++) {
    const box = boxes[at];
    if (box) boxes[at] = { ...box, keepNext: true };
  }
}

/** One handler for each type of block; an unknown one is a bug and stops the print. */
function blockBoxes(block: Block, context: Context): readonly Box[] {
  switch (block.type) {
    case 'clause':
      return clauseBoxes(block, context);
    case 'paragraph':
      return paragraphBoxes(block, context);
    case 'list':
      return listBoxes(block, context);
    case 'table':
      return tableBoxes(context.setting, block, context.clause);
    case 'recitals':
      return recitalBoxes(block, context);
    case 'annex':
      return annexBoxes(block, context);
    case 'signatures':
      return signatureBoxes(context.setting, block);
    default:
      throw new Error(`the PDF renderer knows no block of type ${String((block as { type: unknown }).type)}`);
  }
}

function clauseBoxes(clause: Clause, context: Context): Box[] {
  const { setting, levels } = context;
  const style = clause.heading
    ? headingStyle(setting.layout, clause.number.level)
    : setting.layout.styles.body;
  const indent = clauseIndent(setting.layout, levels, clause);
  const measure = measureOf(setting, style, indent);
  const { number, heading, content } = clause;
  const { left, firstLine } = indent;
  const how = ['clause', left, firstLine, number.level, number.label, heading] as const;
  const lines = keptLines(setting, how, content, () => {
    const runs = [...numberRuns(setting, clause, style, indent), ...runsOf(setting, content, style)];
    return typeset(runs, shapeOf(style, measure));
  });
  const part: Part = heading
    ? { role: 'H', level: context.depth + number.level + 2, clause: clause.id }
    : { role: 'P', clause: clause.id };
  const own = lineBoxes(lines, style, measure, part);
  const inner = blocksBoxes(clause.blocks, {
    ...context,
    clause: clause.id,
    indent: innerIndent(setting.layout, levels, clause),
  });
  if (clause.heading) return [...headed(own, clause, context.depth), ...inner];
  if (introduces(clause.content, clause.blocks[0])) keepNext(own, 1);
  return [...own, ...inner];
}

/** A heading is held together with what follows and enters the outline. */
function headed(boxes: readonly Box[], clause: Clause, depth: number): Box[] {
  const label = clause.number.label;
  const title = `${label}${numberGap(label)}${textOf(clause.content)}`;
  return boxes.map((box, i) => ({
    ...box,
    keepNext: true,
    ...(i === 0 ? { outline: { title, level: depth + clause.number.level } } : {}),
  }));
}

/** The number, spread to the room that a hanging layout gives it. */
function numberRuns(setting: Setting, clause: Clause, style: TextStyle, indent: Indent): Run[] {
  const { label } = clause.number;
  if (label === '') return [];
  const runs = plainRuns(setting, label, style, true).map((run) => ({ ...run, keepNext: true }));
  if (indent.firstLine >= 0) {
    const gap = numberGap(label);
    return gap === '' ? runs : [...runs, spaceRun(setting, style, NUMBER_GAP * style.size)];
  }
  const free = -indent.firstLine * style.size - widthOfRuns(runs);
  return [
    ...runs,
    spaceRun(setting, style, Math.max(free, numberGap(label) === '' ? 0 : NUMBER_GAP * style.size)),
  ];
}

/** One no-break space of an exact width; text that is extracted has one space there. */
function spaceRun(setting: Setting, style: TextStyle, width: number): Run {
  const [run] = plainRuns(setting, '\u00a0', style);
  if (!run) throw new Error('no face for a space');
  return { ...run, letterSpacing: width - widthOfRuns([{ ...run, letterSpacing: 0 }]), keepNext: true };
}

function paragraphBoxes(paragraph: Paragraph, context: Context): Box[] {
  const { setting, indent, clause } = context;
  const { styles } = setting.layout;
  const flowing = paragraph.role === 'body' || paragraph.role === 'preamble';
  const style = {
    body: styles.body,
    preamble: styles.body,
    salutation: styles.salutation,
    closing: styles.closing,
    note: styles.note,
    'letter-number': styles.letterNumber,
  }[paragraph.role];
  const part: Part = { role: 'P', clause };
  return textBoxes(setting, paragraph.role, paragraph.content, style, part, flowing ? indent : style);
}

function listBoxes(list: List, { setting, indent, clause }: Context): Box[] {
  const style = setting.layout.styles.list;
  const left = Math.max(indent.left, indent.left + indent.firstLine) - style.firstLine;
  const measure = measureOf(setting, style, { left, firstLine: style.firstLine });
  const parent: Part = { role: 'L', clause };
  return list.items.flatMap((item) => {
    const lines = keptLines(setting, ['item', left], item, () => {
      const marker = plainRuns(setting, BULLET, style, true);
      const width = -style.firstLine * style.size - widthOfRuns(marker);
      const space = width > 0 ? [spaceRun(setting, style, width)] : [];
      return typeset([...marker, ...space, ...runsOf(setting, item, style)], shapeOf(style, measure));
    });
    return lineBoxes(lines, style, measure, { role: 'LBody', parent: { role: 'LI', parent } });
  });
}

function recitalBoxes(recitals: Recitals, context: Context): Box[] {
  return blocksBoxes(recitals.blocks, { ...context, indent: BODY });
}

function annexBoxes(annex: Annex, context: Context): Box[] {
  const { setting, letter } = context;
  const { annexLabel: labelStyle, annexTitle: titleStyle } = setting.layout.styles;
  const label = annexLabel(letter, annex);
  const head = textBoxes(setting, 'annex-label', [{ type: 'text', text: label }], labelStyle, {
    role: 'P',
    clause: annex.id,
  });
  const title = textBoxes(setting, 'annex-title', annex.title, titleStyle, {
    role: 'H',
    level: 2,
    clause: annex.id,
  });
  const outline = { title: `${label} ${textOf(annex.title)}`, level: 0 };
  return [
    ...head.map((box, i) => ({ ...box, keepNext: true, ...(i === 0 ? { breakBefore: true, outline } : {}) })),
    ...title.map((box) => ({ ...box, keepNext: true })),
    ...blocksBoxes(annex.blocks, {
      ...context,
      clause: annex.id,
      levels: listLevels(annex.numbering, annex.blocks),
      indent: BODY,
      depth: 1,
    }),
  ];
}
