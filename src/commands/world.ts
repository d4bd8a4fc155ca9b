import type { Holidays } from '../calendar/index.ts';
import type { Io } from '../io/index.ts';
import type { KindSource } from '../kinds/index.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import type { FoundProject } from './project.ts';

/** What every command is given: the outside world and the language to speak. */
export interface World {
  readonly io: Io;
  readonly language: Language;
  /** The arrangements of holidays, where the command line adds to the built-in ones. */
  readonly holidays?: Holidays | undefined;
  /** The letter kinds of this installation and of the user's own folder. */
  readonly kinds: KindSource;
  /** The project file around what the command is about. */
  readonly project?: FoundProject | undefined;
}

/** A text in the user's language. */
export function say(world: World, text: Bilingual): string {
  return text[world.language];
}

/** Several words in a row. */
export function listed(world: World, words: readonly string[]): string {
  return words.join(say(world, { zh: '、', en: ', ' }));
}

/** A remark in brackets behind a word. */
export function remark(world: World, text: string): string {
  return say(world, { zh: `（${text}）`, en: ` (${text})` });
}

/** Parts of a line that stand apart; what is empty is left out. */
export function apart(world: World, parts: readonly string[]): string {
  return parts.filter(Boolean).join(say(world, { zh: '　', en: '  ' }));
}

/** Exit codes of the program. */
export const EXIT = { done: 0, findings: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The user's language: the option, else PLEDGE_LANG, else an English locale, else Chinese. Undefined for an option that names none. */
export function languageOf(option: string | undefined, env: Io['env']): Language | undefined {
  if (option !== undefined)
    return /^(?:en|zh)(?:[-_].*)?$/i.test(option)
      ? languageOf(undefined, { PLEDGE_LANG: option })
      : undefined;
  const asked = env.PLEDGE_LANG;
  if (asked !== undefined && asked !== '') return /^en/i.test(asked) ? 'en' : 'zh';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en[_.-]/i.test(locale) ? 'en' : 'zh';
}

/** A file that an option names cannot be used: exit code 1, with its findings. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ message }) => message.en).join(' '));
    this.findings = findings;
  }
}

/** Wrong usage of the command line: exit code 2, with a sentence and a remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
