import { writtenAt } from '../chinese/fold.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Place } from '../model/finding.ts';
import { type Value, valueAt } from '../model/value.ts';
import type { Hit, Rule } from './rule.ts';
import type { ParagraphView, View } from './view.ts';

/** More findings of one code than this help nobody. */
const MOST_PER_RULE = 30;
/** Characters quoted on either side of the words concerned. */
const CONTEXT = 10;

/** Runs the rules whose gates are open. Findings come in the order of the rules, then of the letter. */
export function runRules(rules: readonly Rule[], view: View): readonly Finding[] {
  return rules.filter((rule) => concerns(rule, view)).flatMap((rule) => findingsOf(rule, view));
}

/** Whether the gates of a rule are open: scope, provenance of the text, date of the letter. */
export function concerns(rule: Rule, view: View): boolean {
  if (rule.since !== undefined && view.date !== undefined && view.date < rule.since) return false;
  if (view.filled === undefined && rule.foreign !== 'scoped')
    return rule.foreign === true && !spared(rule, view);
  if (spared(rule, view)) return false;
  return rule.scope === undefined || rule.scope.some((tag) => view.scope.has(tag));
}

function spared({ spares }: Rule, { scope }: View): boolean {
  return spares?.some((tag) => scope.has(tag)) === true;
}

function findingsOf(rule: Rule, view: View): readonly Finding[] {
  const hits = hitsOf(rule, view);
  if (hits.length === 0) return [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const hit of oncePerFact(hits)) {
    const finding = toFinding(rule, hit, view);
    const key = `${finding.clause}|${finding.pointer}|${finding.message.zh}|${(hit.paragraph ?? hit.sentence?.paragraph)?.order}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push(finding);
    if (findings.length === MOST_PER_RULE) break;
  }
  return findings;
}

/** A rule that fires without end is cut off; hits may repeat one another, so more are read than are told. */
function hitsOf(rule: Rule, view: View): readonly Hit[] {
  const hits: Hit[] = [];
  for (const hit of rule.test(view)) {
    hits.push(hit);
    if (hits.length === 10 * MOST_PER_RULE) break;
  }
  return hits;
}

/**
 * A value that a rule finds by its legal meaning, and again in the words that print it, is one fact: the first hit
 * tells it best, the second knows where it stands.
 */
function oncePerFact(hits: readonly Hit[]): readonly Hit[] {
  const byMeaning = hits.filter(({ at, pointer }) => at === undefined && pointer !== undefined);
  const merged = new Set<Hit>();
  const told = hits.map((hit) => {
    if (!byMeaning.includes(hit)) return hit;
    const words = hits.filter((other) => hit.pointer !== undefined && touchedBy(other).includes(hit.pointer));
    for (const other of words) merged.add(other);
    const paragraph = words[0]?.paragraph ?? words[0]?.sentence?.paragraph;
    return paragraph ? { ...hit, paragraph } : hit;
  });
  return told.filter((hit) => !merged.has(hit));
}

function toFinding(rule: Rule, hit: Hit, view: View): Finding {
  const paragraph = hit.paragraph ?? hit.sentence?.paragraph;
  const pointer = hit.pointer ?? touchedBy(hit)[0];
  const clause = paragraph?.clause ?? clauseOf(view, pointer);
  const value = pointer === undefined ? undefined : view.filled && valueAt(view.filled.values, pointer);
  return {
    code: rule.code,
    severity: hit.severity ?? rule.severity,
    ...(pointer === undefined ? {} : { pointer }),
    ...(value === undefined ? {} : { blank: titleOf(value) }),
    ...(clause === undefined ? {} : { clause }),
    message: ended(hit.message ?? quoted(rule, hit)),
    hint: ended(hit.hint ?? rule.hint),
    citations: rule.citations,
    ...(view.filled === undefined && paragraph ? { place: placeOf(hit, paragraph) } : {}),
  };
}

/** The blank as findings of all phases name it: title in Chinese, path in English. */
function titleOf({ pointer, title }: Value): Bilingual {
  const segments = pointer.split('/').slice(1);
  const row = segments.findLast((segment) => /^\d+$/u.test(segment));
  return { zh: row === undefined ? title : `${title}（第 ${Number(row) + 1} 行）`, en: segments.join('.') };
}

function quoted({ title }: Rule, hit: Hit): Finding['message'] {
  const words = hit.at && (hit.sentence ?? hit.paragraph);
  if (!words || !hit.at) return title;
  const quote = around(words.written, hit.at.index, hit.at.length);
  return { zh: `${title.zh}：“${quote}”`, en: `${title.en}: “${quote}”` };
}

/** As sentences, like the findings of the other phases; a quoted sentence brings its own end. */
function ended({ zh, en }: Bilingual): Bilingual {
  return {
    zh: /[。！？](?:”)?$/u.test(zh) ? zh : `${zh}。`,
    en: /[.!?。！？](?:”)?$/u.test(en) ? en : `${en}.`,
  };
}

/** The words with a little of what stands around them. */
function around(text: string, index: number, length: number): string {
  const start = Math.max(0, index - CONTEXT);
  const end = Math.min(text.length, index + Math.min(length, 40) + CONTEXT);
  const quote = text
    .slice(start, end)
    .replace(/^[，、。；\s]+/u, '')
    .trim();
  return `${start > 0 ? '…' : ''}${quote}${end < text.length ? '…' : ''}`;
}

/** The blanks that the words of a hit touch. */
function touchedBy(hit: Hit): readonly string[] {
  const paragraph = hit.paragraph ?? hit.sentence?.paragraph;
  if (!hit.at || !paragraph) return [];
  const start = (hit.sentence?.start ?? 0) + hit.at.index;
  const end = start + hit.at.length;
  return paragraph.blanks
    .filter((blank) => blank.start < end && start < blank.end)
    .map(({ pointer }) => pointer);
}

/** The number of the clause that prints a blank first. */
function clauseOf(view: View, pointer: string | undefined): string | undefined {
  return view.paragraphs.all.find(
    ({ clause, blanks }) => clause !== undefined && blanks.some((blank) => blank.pointer === pointer),
  )?.clause;
}

/** In a text from elsewhere the paragraph is the line, and is quoted. The edge fills in the file's name. */
function placeOf(hit: Hit, paragraph: ParagraphView): Place {
  const line = paragraph.order + 1;
  const start = (hit.sentence?.start ?? 0) + (hit.at?.index ?? 0);
  const column = writtenAt(paragraph, start, paragraph.written) + 1;
  const length =
    hit.at && writtenAt(paragraph, start + Math.max(0, hit.at.length - 1), paragraph.written) + 2 - column;
  return {
    file: '',
    line,
    column,
    ...(length === undefined ? {} : { length }),
    excerpt: [{ line, text: paragraph.written.slice(0, 400) }],
  };
}
