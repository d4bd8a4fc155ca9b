import { chinaCoverage } from '../calendar/index.ts';
import { fold } from '../chinese/fold.ts';
import { readBlanks, readPromises } from '../read/index.ts';
import { signatureLines } from '../read/signature-lines.ts';
import { headingsOf } from '../read/table-rows.ts';
import { damageOf } from './damage.ts';
import { formOf, type LetterForm, scopeOf } from './letter-form.ts';
import { paragraphText } from './paragraph-text.ts';
import { signingDate } from './signing-date.ts';
import { type ParagraphView, textView, type View } from './view.ts';

/**
 * The view of a text from elsewhere: no values; its scope is judged by its words and by what it is, its date is the one that it is
 * signed on. Characters that show nothing are left out; places are mapped back to what was written.
 */
export function viewOfText(texts: readonly string[], as?: LetterForm): View {
  const folded = texts.map(fold);
  const lines = folded.map(({ text }) => text);
  const visible = folded.map((own) => own.visible);
  const form = as ?? formOf(lines);
  const signed = form === 'published' || form === 'internal' ? new Set<number>() : signatureLines(lines);
  const headings = headingsOf(lines);
  const paragraphs = folded.map(
    (own, order): ParagraphView => ({
      kind: signed.has(order) ? 'signature' : headings.has(order) ? 'table' : 'body',
      ...paragraphText(own.visible),
      clause: undefined,
      lead: headings.get(order)?.join('　') ?? '',
      strong: false,
      blanks: [],
      order,
      ...(own.offsets ? { offsets: own.offsets } : {}),
    }),
  );
  const date = signingDate(lines);
  return {
    ...textView(paragraphs),
    scope: scopeOf(lines.join('\n'), form),
    blanks: [],
    marked: new Map(),
    covered: chinaCoverage(),
    foreign: {
      form,
      told: as !== undefined,
      promises: readPromises(visible).promises,
      damage: damageOf(texts, folded),
      blanks: readBlanks(visible, form === 'published' || form === 'internal'),
    },
    ...(date === undefined ? {} : { date }),
  };
}
