import { fold } from '../chinese/fold.ts';
import type { LetterReading } from './index.ts';
import type { ReadPromise } from './promises.ts';

/** A promise as a person reviews it: `accept` is theirs to set, empty texts are theirs to fill in. */
export interface ReviewItem {
  readonly id: string;
  readonly accept: boolean;
  readonly sentence: string;
  readonly clause?: string;
  readonly paragraph: number;
  readonly role: string;
  readonly operator: string;
  readonly value: string;
  readonly unit?: string;
  readonly clock?: string;
  readonly start?: string;
  readonly action?: string;
  readonly who?: string;
  readonly per?: string;
  readonly every?: { readonly value: string; readonly unit: string };
  /** What the letter does not say; empty once the fields are filled in. */
  readonly needs: readonly string[];
}

/** The list that a person walks through; with everything accepted filled in it is the source of a policy. */
export interface Review {
  readonly letter: string;
  readonly title: string;
  readonly parties: { readonly provider: string; readonly customer: string };
  readonly validity: { readonly from: string; readonly to: string };
  /** Weekly hours in which working hours run, `Mon-Fri 09:00-17:30`; from the letter, or empty. */
  readonly hours: string;
  readonly promises: readonly ReviewItem[];
  readonly blanks: readonly { readonly paragraph: number; readonly form: string; readonly near: string }[];
}

const DAY = '([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日';
const TERM = new RegExp(`自${DAY}[^，。；]{0,4}至${DAY}`, 'u');
const FIRM =
  '[一-鿿（）]{2,30}?(?:公司|中心|学校|医院|局|委员会|集团|厂|店|院|馆|处|站|所|行|社|协会|大学|小学|中学|幼儿园)';

/** The list of what was read in a letter, as a proposal: nothing is accepted that lacks something or was guessed. */
export function reviewOf(letter: string, paragraphs: readonly string[], reading: LetterReading): Review {
  const lines = paragraphs.map((text) => fold(text).text);
  const text = lines.join('\n');
  const term = TERM.exec(text)?.slice(1) ?? [];
  const date = (parts: readonly string[]) =>
    parts.length === 3 ? parts.map((part) => part.padStart(2, '0')).join('-') : '';
  const business = reading.promises.find(({ role, value }) => role === 'hours' && !value.includes('24:00'));
  return {
    letter,
    title: (lines.find((line) => line.trim() !== '') ?? '').replace(/^[#\s]+/u, '').slice(0, 60),
    parties: {
      provider: named(
        text,
        `(?:承诺人|承诺单位|承诺方|投标人|乙方|供应商)(?:（[^）]{1,12}）)?：\\s*(${FIRM})`,
      ),
      customer: named(text, `(?:致：?|甲方：|采购人：|招标人：)\\s*(${FIRM})`),
    },
    validity: { from: date(term.slice(0, 3)), to: date(term.slice(3)) },
    hours: business?.value.replace('Workday', 'Mon-Fri') ?? '',
    promises: reading.promises.map(itemOf),
    blanks: reading.blanks.map(({ place, form, near }) => ({ paragraph: place.paragraph, form, near })),
  };
}

function named(text: string, pattern: string): string {
  return new RegExp(pattern, 'u').exec(text)?.[1] ?? '';
}

function itemOf(promise: ReadPromise, index: number): ReviewItem {
  const { place, confidence, sentence, clause, needs, start, action, ...rest } = promise;
  return {
    id: `p${index + 1}`,
    accept: confidence === 'high' && needs.length === 0,
    sentence,
    ...(clause === undefined ? {} : { clause }),
    paragraph: place.paragraph,
    ...rest,
    ...(start === undefined && !needs.includes('start') ? {} : { start: start ?? '' }),
    ...(action === undefined && !needs.includes('action') ? {} : { action: action ?? '' }),
    needs,
  };
}
