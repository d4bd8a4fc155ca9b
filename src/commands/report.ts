import stringWidth from 'string-width';
import { DISCLAIMER } from '../check/disclaimer.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Place, Severity } from '../model/finding.ts';
import { styled } from './terminal.ts';
import { apart, say, type World } from './world.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '·' };
const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };
const NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '必须改', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  info: { zh: '说明', en: 'note' },
};

/** Findings name the file that they are about, where they do not yet: nobody but the command knows how it was called. */
export function inFile(findings: readonly Finding[], file: string): Finding[] {
  return findings.map((finding) =>
    finding.place?.file ? finding : { ...finding, place: { ...finding.place, file } },
  );
}

/** Findings as text for a terminal, each with its line of the file, and a summary last. */
export function reportText(
  world: World,
  findings: readonly Finding[],
  after: Bilingual = { zh: '', en: '' },
): string {
  if (findings.length === 0) return '';
  const { told, more } = firstOfEach(findings);
  const blocks = told.map((finding) => `${findingText(world, finding)}${isNote(finding) ? '' : '\n'}`);
  const rest = more.map(([code, count]) =>
    say(world, { zh: `另有 ${count} 处 ${code}，没有列出。\n`, en: `${count} more ${code}, not listed.\n` }),
  );
  return `${blocks.join('')}${rest.join('')}${summary(world, findings)}${say(world, after)}\n`;
}

/** More findings of one code in one file than this help nobody; `--json` has them all. */
const MOST_OF_A_CODE = 20;

/** The first findings of each code in each file, and how many more there are of a code. */
function firstOfEach(findings: readonly Finding[]): {
  readonly told: readonly Finding[];
  readonly more: readonly (readonly [code: string, count: number])[];
} {
  const counts = new Map<string, number>();
  const more = new Map<string, number>();
  const told = findings.filter(({ code, place }) => {
    const key = `${code} ${place?.file ?? ''}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > MOST_OF_A_CODE) more.set(code, (more.get(code) ?? 0) + 1);
    return count <= MOST_OF_A_CODE;
  });
  return { told, more: [...more] };
}

/** How many of each severity, and that this is no legal advice. */
export function summary(world: World, findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map(
      (severity) =>
        [findings.filter((finding) => finding.severity === severity).length, NAMES[severity]] as const,
    )
    .filter(([count]) => count > 0);
  const zh = `共 ${findings.length} 处问题（${counts.map(([count, name]) => `${count} 处${name.zh}`).join('，')}）。${DISCLAIMER.zh}。`;
  const en = `${findings.length} finding${findings.length === 1 ? '' : 's'} (${counts.map(([count, name]) => `${count} ${name.en}${count === 1 ? '' : 's'}`).join(', ')}). ${DISCLAIMER.en}. `;
  return say(world, { zh, en });
}

/** A finding as text for a terminal, in whole lines. */
export function findingText(world: World, finding: Finding): string {
  const { language } = world;
  if (isNote(finding)) return infoText(world, finding);
  const head = apart(world, [placeText(world, finding.place), blankText(world, finding)]);
  const lines = [
    paint(world, finding.severity, `${SIGNS[finding.severity]} ${head || finding.code}`),
    ...frame(finding.place),
    `   ${finding.message[language]}`,
  ];
  const more =
    language === 'zh'
      ? `[${finding.code}，详见 pledge explain ${finding.code}]`
      : `[${finding.code}, see pledge explain ${finding.code}]`;
  const hint = finding.hint ? `${language === 'zh' ? '改法：' : 'Remedy: '}${finding.hint[language]}` : '';
  lines.push(`   ${apart(world, [hint, more])}`);
  if (finding.waiver)
    lines.push(
      `   ${language === 'zh' ? `已豁免：${finding.waiver.reason}（${finding.waiver.by}）` : `Waived: ${finding.waiver.reason} (${finding.waiver.by})`}`,
    );
  return `${lines.join('\n')}\n`;
}

/** Notes take one line: nothing has to be done about them. */
function isNote({ severity, waiver }: Finding): boolean {
  return severity === 'info' && !waiver;
}

function infoText(world: World, finding: Finding): string {
  const parts = [
    placeText(world, finding.place),
    blankText(world, finding),
    finding.message[world.language],
    `[${finding.code}]`,
  ];
  const text = `${SIGNS.info} ${apart(world, parts)}`;
  return `${paint(world, 'info', text)}\n`;
}

function placeText(world: World, place: Place | undefined): string {
  if (!place) return '';
  if (place.cell) return `${place.file} ${place.cell}`.trim();
  if (place.line === undefined) return place.file;
  // A foreign letter has no lines of its own: its paragraphs are counted.
  if (/\.docx$/i.test(place.file)) {
    return `${place.file} ${say(world, { zh: `第 ${place.line} 段`, en: `paragraph ${place.line}` })}`.trim();
  }
  const column =
    place.column === undefined
      ? ''
      : say(world, { zh: `第 ${place.column} 列`, en: `, column ${place.column}` });
  return `${place.file} ${say(world, { zh: `第 ${place.line} 行`, en: `line ${place.line}` })}${column}`.trim();
}

function blankText(world: World, finding: Finding): string {
  const name = finding.pointer === undefined ? '' : finding.pointer.slice(1).replaceAll('/', '.');
  // Where a kind has no English title, the path stands for it.
  const title = finding.blank && finding.blank[world.language] !== name ? say(world, finding.blank) : '';
  const both = say(world, { zh: `${title}（${name}）`, en: `${title} (${name})` });
  const blank = title && name ? both : title || name;
  const clause = finding.clause
    ? say(world, { zh: `条款 ${finding.clause}`, en: `clause ${finding.clause}` })
    : '';
  return apart(world, [blank, clause]);
}

/** The line itself with a row of carets under what is meant; columns count display cells, so that Chinese lines up. */
function frame(place: Place | undefined): string[] {
  const own = place?.excerpt?.at(-1);
  if (!place?.excerpt || !own) return [];
  const gutter = String(own.line).length + 3;
  const lines = place.excerpt.map(({ line, text }) => `${String(line).padStart(gutter)} | ${clip(text)}`);
  if (place.column === undefined) return lines;
  const before = clip(own.text).slice(0, place.column - 1);
  // No more than there are carets: measuring a long text takes long.
  const marked = own.text.slice(place.column - 1, place.column - 1 + Math.min(60, place.length ?? 1));
  if (before.length < place.column - 1) return lines;
  const carets = '^'.repeat(Math.min(60, Math.max(1, stringWidth(marked))));
  return [...lines, `${' '.repeat(gutter)} | ${' '.repeat(stringWidth(before))}${carets}`];
}

/** A long line is cut: the report never prints whole values. */
function clip(text: string): string {
  return text.length > 110 ? `${text.slice(0, 108)}……` : text;
}

function paint(world: World, severity: Severity, text: string): string {
  return world.io.color ? styled(text, COLORS[severity]) : text;
}

/** Findings as plain data for `--json`. */
export function reportJson(findings: readonly Finding[]): readonly object[] {
  return findings.map(({ place, ...finding }) => {
    const { excerpt: _, ...where } = place ?? { file: '' };
    return place ? { ...finding, place: where } : finding;
  });
}

/** Findings as annotations of a code host (`::error file=…,line=…::message`). */
export function reportGithub(world: World, findings: readonly Finding[]): string {
  const escapeData = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const command = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return findings
    .map((finding) => {
      const { place } = finding;
      const properties = [
        place && `file=${escapeProperty(place.file)}`,
        place?.line !== undefined && `line=${place.line}`,
        place?.column !== undefined && `col=${place.column}`,
        `title=${escapeProperty(finding.code)}`,
      ];
      const text = [finding.message[world.language], finding.hint?.[world.language]]
        .filter(Boolean)
        .join(' ');
      return `::${command[finding.severity]} ${properties.filter(Boolean).join(',')}::${escapeData(text)}\n`;
    })
    .join('');
}
