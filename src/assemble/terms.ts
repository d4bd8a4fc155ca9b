import type { Inline } from '../model/letter.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Role } from '../model/wording.ts';

/** Words by which letters speak of their parties, where the manifest names none. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  promisor: ['我公司', '我单位', '我方', '本公司', '本单位', '本企业', '承诺人'],
  promisee: ['贵公司', '贵单位', '贵方', '受诺人'],
};

/** The word by which a text speaks of a party: that of the manifest, else the one usual word that it has. */
export function termOf({ terms = {} }: Manifest, role: Role, text: string): string | undefined {
  const named = terms[role];
  if (named !== undefined && text.includes(named)) return named;
  const found = USUAL[role].filter((word) => text.includes(word));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A change of words for a party throughout the text of a kind; what the values say stays. Who speaks in the first person does not
 * tell himself what he should do: 承诺人应当受理 becomes 我公司受理.
 */
export function saying(pairs: readonly (readonly [from: string, to: string])[]): (inline: Inline) => Inline {
  return (inline) => {
    if (inline.type !== 'text') return inline;
    const text = pairs.reduce((words, [from, to]) => renamed(words, from, to), inline.text);
    return text === inline.text ? inline : { ...inline, text };
  };
}

function renamed(text: string, from: string, to: string): string {
  const first = to.startsWith('我') && !from.startsWith('我');
  const own = first ? text.replaceAll(new RegExp(`${from}(?:均)?应当`, 'g'), to) : text;
  return own.replaceAll(`本${from}`, to).replaceAll(from, to);
}
