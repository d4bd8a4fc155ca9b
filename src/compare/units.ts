import { citationIn, hasOwnId } from '../model/citation.ts';
import type { Block, Clause, Inline, Letter, SignatureBlock, SignatureLine, Table } from '../model/letter.ts';
import { annexLabel, HAND_DATE, handGap } from '../render/layout/index.ts';

/** A stretch of a unit: fixed words, a filled blank, a check box, the unit's number, room to write by hand. */
export interface Stretch {
  readonly role: 'text' | 'blank' | 'box' | 'label' | 'hand' | 'cell';
  readonly text: string;
  readonly pointer?: string;
}

/** A paragraph, row or signature line of a letter as it is printed. */
export interface Unit {
  /** As the policy cites it; 标题, 首部, 签署栏 outside clauses. */
  readonly clause: string;
  readonly clauseId?: string;
  readonly stretches: readonly Stretch[];
}

/** Between two cells of a table where a file tells cells apart. */
export const CELL = '\ue00a';

/** What a letter prints, in printing order, number and words of each paragraph. */
export function unitsOf(letter: Letter): readonly Unit[] {
  const units: Unit[] = [{ clause: '标题', stretches: inlines(letter.title) }];
  let outside = '首部';
  for (const block of letter.blocks) {
    if (block.type === 'clause') outside = '尾部';
    units.push(...blockUnits(block, letter, { clause: block.type === 'signatures' ? '签署栏' : outside }));
  }
  return units.filter(({ stretches }) => stretches.some(({ text }) => text !== ''));
}

type Where = Pick<Unit, 'clause' | 'clauseId'>;

function blockUnits(block: Block, letter: Letter, where: Where): readonly Unit[] {
  switch (block.type) {
    case 'clause':
      return clauseUnits(block, letter, where);
    case 'paragraph':
      return [{ ...where, stretches: inlines(block.content) }];
    case 'list':
      return block.items.map((item) => ({ ...where, stretches: inlines(item) }));
    case 'table':
      return tableUnits(block, where);
    case 'recitals':
      return block.blocks.flatMap((child) => blockUnits(child, letter, where));
    case 'annex': {
      const name = annexLabel(letter, block);
      const inside = { clause: name };
      return [
        { ...inside, stretches: [{ role: 'label', text: name }] },
        { ...inside, stretches: inlines(block.title) },
        ...block.blocks.flatMap((child) => blockUnits(child, letter, inside)),
      ];
    }
    case 'signatures':
      return signatureUnits(block, where);
  }
}

function clauseUnits(clause: Clause, letter: Letter, outer: Where): readonly Unit[] {
  const where = {
    clause: citationIn(clause, outer.clause),
    ...(hasOwnId(clause) ? { clauseId: clause.id } : {}),
  };
  const label: Stretch = { role: 'label', text: clause.number.label };
  return [
    { ...where, stretches: [label, ...inlines(clause.content)] },
    ...clause.blocks.flatMap((child) => blockUnits(child, letter, where)),
  ];
}

function tableUnits(table: Table, where: Where): readonly Unit[] {
  const row = (cells: Table['head']): Unit => ({
    ...where,
    stretches: cells.flatMap(({ content }) => [...inlines(content), { role: 'cell', text: CELL } as const]),
  });
  const caption = table.caption ? [{ ...where, stretches: inlines(table.caption) }] : [];
  return [...caption, row(table.head), ...table.rows.map(row)];
}

function signatureUnits(block: SignatureBlock, where: Where): readonly Unit[] {
  return block.columns.flatMap((column) =>
    column.lines.map((line) => ({ ...where, stretches: signatureLine(line) })),
  );
}

function signatureLine(line: SignatureLine): readonly Stretch[] {
  const label: Stretch = { role: 'text', text: `${line.label}：` };
  if (line.value) return [label, ...inlines([line.value])];
  return [label, { role: 'hand', text: handGap(line) === 'date' ? HAND_DATE : '' }];
}

function inlines(content: readonly Inline[]): readonly Stretch[] {
  return content.map((inline): Stretch => {
    switch (inline.type) {
      case 'blank':
        return { role: 'blank', text: inline.text, pointer: inline.pointer };
      case 'checkbox':
        return {
          role: 'box',
          text: inline.checked ? '☑' : '☐',
          ...(inline.pointer === undefined ? {} : { pointer: inline.pointer }),
        };
      default:
        return { role: 'text', text: inline.text };
    }
  });
}
