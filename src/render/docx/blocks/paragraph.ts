import type { Paragraph } from '../../../model/letter.ts';
import type { StyleName } from '../../layout/index.ts';
import { brokenLatin, type Context } from '../context.ts';
import { type Draft, paragraphDraft } from '../draft.ts';
import { inlineChildren } from '../inlines.ts';
import { indentOf } from '../measure.ts';
import { styleId } from '../styles.ts';

const STYLES: Readonly<Record<Paragraph['role'], StyleName>> = {
  body: 'body',
  preamble: 'body',
  salutation: 'salutation',
  closing: 'closing',
  note: 'note',
  'letter-number': 'letterNumber',
};

/** A paragraph without a number; inside a clause it stands under the clause's text. */
export function paragraphDrafts(paragraph: Paragraph, context: Context): readonly Draft[] {
  const name = STYLES[paragraph.role];
  const { inner } = context;
  const indented = inner !== undefined && name === 'body';
  return [
    paragraphDraft({
      style: styleId(name),
      ...brokenLatin(paragraph, context),
      ...(indented ? { indent: indentOf(inner, context.layout.styles[name].size) } : {}),
      children: inlineChildren(paragraph.content, context),
    }),
  ];
}
