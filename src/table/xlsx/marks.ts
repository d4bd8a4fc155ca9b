import type { Cell, CellProblem } from '../grid.ts';
import type { RichText } from './strings.ts';
import type { Marks } from './styles.ts';

/** A cell with what its looks say of it: characters that are struck out, raised or lowered are none that may be printed. */
export function marked(cell: Cell, style: Marks, rich: RichText): Cell {
  if (cell.text.trim() === '' || cell.problem?.severity === 'error') return cell;
  const runs = typeof rich === 'string' ? undefined : rich;
  if (runs?.struck === 'all' || (style.struck && runs?.struck !== 'some'))
    return { ...cell, struck: true, problem: struckOut(cell.text, true) };
  if (runs?.struck === 'some') return { ...cell, problem: struckOut(cell.text, false) };
  return style.raised || runs?.raised ? { ...cell, problem: raised(cell.text) } : cell;
}

function struckOut(text: string, whole: boolean): CellProblem {
  const shown = shortened(text);
  return {
    severity: 'error',
    zh: whole ? `“${shown}”划了删除线。` : `“${shown}”里有的字划了删除线，不知道以什么为准。`,
    en: whole
      ? `“${shown}” is struck out.`
      : `Some characters of “${shown}” are struck out: it is open what counts.`,
    hintZh: '去掉删除线，或删去作废的内容。',
    hintEn: 'Remove the line, or delete what is void.',
  };
}

function raised(text: string): CellProblem {
  return {
    severity: 'error',
    zh: `“${shortened(text)}”里有上标或下标，印出来会变成普通的字。`,
    en: `“${shortened(text)}” has raised or lowered characters, which would be printed as ordinary ones.`,
    hintZh: '改用普通的字，例如把 m 和上标的 2 写成 ㎡。',
    hintEn: 'Write it with ordinary characters, such as ㎡ for m and a raised 2.',
  };
}

function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 30 ? `${characters.slice(0, 28).join('')}……` : characters.join('');
}
