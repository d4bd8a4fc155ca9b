import type { ValueSlot } from './structure.ts';
import { escapeXml } from './xml.ts';

/** The custom XML part that content controls are bound to. */
export const VALUES_NAMESPACE = 'urn:pledgekit:values';
/** Its fixed identifier within a document; needed only there. */
export const VALUES_STORE = '{6D2E7A54-0B5F-4C1B-9A3E-51C0B4D5F001}';

/** A list of the values with its rows, each the numbers of its slots in order. */
interface ListPlace {
  readonly pointer: string;
  readonly rows: Map<number, number[]>;
}

/** Where the values of slots stand in the part: at the top, or in the rows of a list. */
export interface ValuePlaces {
  readonly top: readonly number[];
  readonly lists: readonly ListPlace[];
}

/** A pointer into a row of a list: `/levels/0/response`. */
const IN_ROW = /^(.*?)\/(\d+)\/./;

/** The list and the row that a pointer leads into. */
export function rowOf(pointer: string): { readonly list: string; readonly row: number } | undefined {
  const match = IN_ROW.exec(pointer);
  return match ? { list: match[1] ?? '', row: Number(match[2]) } : undefined;
}

/** The places of slots by their pointers; a row of its own for each row of a list, so that Word can add one. */
export function placesOf(pointers: readonly string[]): ValuePlaces {
  const top: number[] = [];
  const lists = new Map<string, ListPlace>();
  for (const [slot, pointer] of pointers.entries()) {
    const place = rowOf(pointer);
    if (!place) {
      top.push(slot);
      continue;
    }
    const list = lists.get(place.list) ?? { pointer: place.list, rows: new Map<number, number[]>() };
    lists.set(place.list, list);
    list.rows.set(place.row, [...(list.rows.get(place.row) ?? []), slot]);
  }
  const sorted = (list: ListPlace): ListPlace => ({
    pointer: list.pointer,
    rows: new Map([...list.rows].sort(([a], [b]) => a - b)),
  });
  return { top, lists: [...lists.values()].map(sorted) };
}

/** XPath of the rows of a list. */
export function rowsPath({ lists }: ValuePlaces, pointer: string): string {
  return `/p:values[1]/p:rows[${lists.findIndex((list) => list.pointer === pointer) + 1}]/p:row`;
}

/** XPath of each slot's element. */
export function slotPaths(places: ValuePlaces): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const [at, slot] of places.top.entries()) paths.set(slot, `/p:values[1]/p:value[${at + 1}]`);
  for (const list of places.lists)
    for (const [at, slots] of [...list.rows.values()].entries())
      for (const [i, slot] of slots.entries())
        paths.set(slot, `${rowsPath(places, list.pointer)}[${at + 1}]/p:value[${i + 1}]`);
  return paths;
}

/** The part's XML: one element for each slot with the value as printed, those of a list in its rows. */
export function valuesXml(slots: readonly ValueSlot[]): string {
  const places = placesOf(slots.map(({ pointer }) => pointer));
  const value = (slot: number): string => {
    const { pointer = '', text = '' } = slots[slot] ?? {};
    return `<value pointer="${escapeXml(pointer)}">${escapeXml(text)}</value>`;
  };
  const row = (own: readonly number[]): string => `<row>${own.map(value).join('')}</row>`;
  const lists = places.lists.map(
    ({ pointer, rows }) =>
      `<rows pointer="${escapeXml(pointer)}">${[...rows.values()].map(row).join('')}</rows>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><values xmlns="${VALUES_NAMESPACE}">${places.top.map(value).join('')}${lists.join('')}</values>`;
}
