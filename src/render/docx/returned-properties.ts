import { attributeOf, scanXml } from './xml.ts';

/** Whether an element of run properties hides text or strikes it out: both take it out of what is promised. */
export function hides(name: string, attributes: string): boolean {
  if (name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike') return isOn(attributes);
  const value = attributeOf(attributes, 'w:val') ?? '';
  if (name === 'w:color') return /^(?:f[c-f]){3}$/i.test(value);
  // Letters of two points and less are seen by nobody; sizes are in half points.
  return name === 'w:sz' && Number(value) > 0 && Number(value) <= 4;
}

/** Whether an element says that text is not hidden, against its style. */
export function showsAgain(name: string, attributes: string): boolean {
  return (name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike') && !isOn(attributes);
}

function isOn(attributes: string): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributeOf(attributes, 'w:val') ?? '1');
}

/** Ids of the styles that hide or strike out what they are given to, by themselves or by the style that they are based on. */
export function hidingStyles(stylesXml: string): ReadonlySet<string> {
  const hiding = new Set<string>();
  const basedOn = new Map<string, string>();
  let style = '';
  for (const token of scanXml(stylesXml) ?? []) {
    if (token.type !== 'open') continue;
    if (token.name === 'w:style') style = attributeOf(token.attributes, 'w:styleId') ?? '';
    else if (token.name === 'w:basedOn') basedOn.set(style, attributeOf(token.attributes, 'w:val') ?? '');
    else if (style !== '' && hides(token.name, token.attributes)) hiding.add(style);
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const [own, base] of basedOn)
      if (hiding.has(base) && !hiding.has(own)) {
        hiding.add(own);
        grown = true;
      }
  }
  return hiding;
}

/** Who, and when, as the file says. */
export function authorOf(attributes: string): { by?: string } {
  const who = attributeOf(attributes, 'w:author') ?? '';
  const when = attributeOf(attributes, 'w:date') ?? '';
  const by = [who, when].filter((part) => part !== '').join(' ');
  return by === '' ? {} : { by };
}
