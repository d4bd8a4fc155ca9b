import { fenOf } from '../chinese/yuan.ts';
import type { Meaning } from '../model/meaning.ts';
import type { View } from './view.ts';

/** The sums of money with a meaning, in fen. */
export function amountsOf(view: View, meaning: Meaning): readonly { pointer: string; fen: number }[] {
  return (view.marked.get(meaning) ?? []).flatMap(({ pointer, value }) => {
    const fen = value.type === 'money' ? fenOf(value.amount) : undefined;
    return fen === undefined ? [] : [{ pointer, fen }];
  });
}

/** What share of a price, in percent, the sums or shares with a meaning are. */
export function shareOfPrice(
  view: View,
  meaning: Meaning,
  price: Meaning,
): readonly { pointer: string; percent: number }[] {
  const base = amountsOf(view, price)[0]?.fen;
  return (view.marked.get(meaning) ?? []).flatMap(({ pointer, value }) => {
    if (value.type === 'share') return [{ pointer, percent: (Number(value.value) * 100) / value.per }];
    const fen = value.type === 'money' ? fenOf(value.amount) : undefined;
    return fen === undefined || !base ? [] : [{ pointer, percent: (fen * 100) / base }];
  });
}
