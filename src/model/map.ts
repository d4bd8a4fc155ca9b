import type { Block, Inline, TableCell } from './letter.ts';

/**
 * The tree with every block changed, parents before their children, in printing order. What `change` makes of a block is
 * itself looked into. The very same list when nothing changes, so that letters can share what they have in common.
 */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): readonly Block[] {
  return mapList(blocks, (block) => {
    const own = change(block);
    return 'blocks' in own ? changed(own, { blocks: mapBlocks(own.blocks, change) }) : own;
  });
}

/**
 * A block with the inlines that it prints itself changed, in printing order; the blocks inside it stay as they are. The very
 * same block when nothing changes.
 */
export function mapInlines(block: Block, change: (inline: Inline) => Inline): Block {
  const run = (content: readonly Inline[]) => mapList(content, change);
  const cells = (list: readonly TableCell[]) =>
    mapList(list, (cell) => changed(cell, { content: run(cell.content) }));
  switch (block.type) {
    case 'clause':
    case 'paragraph':
      return changed(block, { content: run(block.content) });
    case 'list':
      return changed(block, { items: mapList(block.items, run) });
    case 'table':
      return changed(block, {
        ...(block.caption ? { caption: run(block.caption) } : {}),
        head: cells(block.head),
        rows: mapList(block.rows, cells),
      });
    case 'recitals':
      return block;
    case 'annex':
      return changed(block, { title: run(block.title) });
    case 'signatures':
      return changed(block, {
        columns: mapList(block.columns, (column) =>
          changed(column, {
            lines: mapList(column.lines, (line) =>
              line.value === undefined ? line : changed(line, { value: change(line.value) }),
            ),
          }),
        ),
      });
  }
}

/** The list with each element changed; the very same list when none is. */
export function mapList<Element>(
  list: readonly Element[],
  change: (element: Element) => Element,
): readonly Element[] {
  const result = list.map(change);
  return result.every((element, index) => element === list[index]) ? list : result;
}

/** The object with other parts; the very same one when they are its own. */
function changed<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  const names = Object.keys(parts) as (keyof Whole)[];
  return names.every((name) => parts[name] === whole[name]) ? whole : { ...whole, ...parts };
}
