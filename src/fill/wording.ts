import { normalisedText, unprintable } from '../blanks/characters.ts';
import { quote } from '../blanks/type.ts';
import { isPlaceholder, unfilledProblem } from '../blanks/unfilled.ts';
import type { Json } from '../model/json.ts';
import { childPointer } from '../model/pointer.ts';
import type { GroupValue, RowsValue, Value } from '../model/value.ts';
import type { AddedClause, ReplacedClause, Role, Wording } from '../model/wording.ts';
import type { Sentence } from './messages.ts';
import type { Note } from './read-tree.ts';

export interface ReadWording {
  /** Absent where the values change no words. */
  readonly wording?: Wording;
  /** The texts as values, so that each printed word has its place. */
  readonly values: Readonly<Record<string, Value>>;
  readonly problems: readonly Sentence[];
  readonly notes: readonly Note[];
}

type Data = Readonly<Record<string, Json>>;

/** What the values change about the words of their letter; what has a wrong shape is told by the schema and counts as not there. */
export function wordingOf(data: Data): ReadWording {
  const reader = new WordingReader();
  const wording: Wording = {
    omit: reader.list(data, 'omit', (item, pointer) => {
      const clause = reader.line(item, pointer);
      return clause === undefined ? undefined : { pointer, clause };
    }),
    clauses: reader.list(data, 'clauses', (item, pointer) => reader.added(item, pointer)),
    replace: reader.list(data, 'replace', (item, pointer) => reader.replaced(item, pointer)),
    terms: reader.terms(data.terms),
  };
  const { omit, clauses, replace, terms } = wording;
  const asked = omit.length + clauses.length + replace.length + Object.keys(terms).length > 0;
  const values = { ...rowsOf('clauses', '增加的条款', clauses), ...rowsOf('replace', '改写的条款', replace) };
  return { ...(asked ? { wording } : {}), values, problems: reader.problems, notes: reader.notes };
}

/** A text of a clause that is a template's expression from end to end stands as it is. */
const EXPRESSION = /^\{\{[\s\S]*\}\}$/;

class WordingReader {
  readonly problems: Sentence[] = [];
  readonly notes: Note[] = [];

  list<Item>(data: Data, key: string, read: (item: Json, pointer: string) => Item | undefined): Item[] {
    const given = Object.hasOwn(data, key) ? data[key] : undefined;
    if (!Array.isArray(given)) return [];
    return (given as readonly Json[]).flatMap((item, index) => {
      const found = read(item, childPointer(`/${key}`, index));
      return found === undefined ? [] : [found];
    });
  }

  added(item: Json, pointer: string): AddedClause | undefined {
    if (!isData(item)) return undefined;
    if (item.use !== undefined) {
      this.problems.push(noSuchClause(String(item.use), `${pointer}/use`));
      return undefined;
    }
    const text = this.text(item.text, `${pointer}/text`);
    if (text === undefined && !Object.hasOwn(item, 'text')) this.problems.push(textless(pointer));
    if (text === undefined) return undefined;
    const title = this.line(item.title, `${pointer}/title`);
    const inside = this.line(item.in, `${pointer}/in`);
    const after = this.line(item.after, `${pointer}/after`);
    return {
      pointer,
      text,
      ...(title === undefined ? {} : { title }),
      ...(inside === undefined ? {} : { in: inside }),
      ...(after === undefined ? {} : { after }),
    };
  }

  replaced(item: Json, pointer: string): ReplacedClause | undefined {
    if (!isData(item)) return undefined;
    const clause = this.line(item.clause, `${pointer}/clause`);
    const text = this.text(item.text, `${pointer}/text`);
    return clause === undefined || text === undefined ? undefined : { pointer, clause, text };
  }

  terms(data: Json | undefined): Wording['terms'] {
    if (!isData(data)) return {};
    const said = (role: Role) => {
      const word = this.line(data[role], `/terms/${role}`);
      return word === undefined ? {} : { [role]: word };
    };
    const terms: Wording['terms'] = { ...said('promisor'), ...said('promisee') };
    if (terms.promisor === undefined || terms.promisor !== terms.promisee) return terms;
    this.problems.push(oneWord(terms.promisor));
    return {};
  }

  line(item: Json | undefined, pointer: string): string | undefined {
    const text = this.text(item, pointer);
    return text?.replace(/\s*\n\s*/g, ' ');
  }

  private text(item: Json | undefined, pointer: string): string | undefined {
    if (typeof item !== 'string' && typeof item !== 'number') return undefined;
    const { text, note } = normalisedText(String(item));
    const unfilled = isPlaceholder(text) && !EXPRESSION.test(text);
    const problem = unprintable(text) ?? (unfilled ? unfilledProblem(text) : undefined);
    if (problem) {
      this.problems.push({ ...problem, pointer });
      return undefined;
    }
    if (note) this.notes.push({ pointer, message: note });
    return text;
  }
}

function rowsOf(
  key: string,
  title: string,
  entries: readonly (AddedClause | ReplacedClause)[],
): Readonly<Record<string, RowsValue>> {
  if (entries.length === 0) return {};
  const rows = entries.map((entry): GroupValue => {
    const line = (name: 'text' | 'title', words: string): Value => ({
      type: 'text',
      pointer: `${entry.pointer}/${name}`,
      title,
      text: words,
    });
    return {
      type: 'group',
      pointer: entry.pointer,
      title,
      fields: {
        text: line('text', entry.text),
        ...('title' in entry && entry.title !== undefined ? { title: line('title', entry.title) } : {}),
      },
    };
  });
  return { [key]: { type: 'rows', pointer: `/${key}`, title, rows } };
}

function noSuchClause(name: string, pointer: string): Sentence {
  return {
    code: 'TEXT-CLAUSE',
    pointer,
    message: {
      zh: `没有名为“${quote(name)}”的本单位条款。`,
      en: `There is no house clause named “${quote(name)}”.`,
    },
    hint: {
      zh: '本单位条款写在项目文件 pledge.config.yaml 的 clauses 里（pledge doctor 显示找到的项目文件）；或者直接写 text。',
      en: 'House clauses stand in clauses of pledge.config.yaml (pledge doctor shows which one is found); or write text instead.',
    },
  };
}

function textless(pointer: string): Sentence {
  return {
    code: 'BLANK-REQUIRED',
    pointer: `${pointer}/text`,
    part: 'key',
    message: { zh: '增加的条款没有内容。', en: 'The added clause has no text.' },
    hint: {
      zh: '写上 text: ……，或者 use: 本单位条款的名称。',
      en: 'Write text: …, or use: and the name of a house clause.',
    },
  };
}

function oneWord(word: string): Sentence {
  return {
    code: 'TEXT-TERM',
    pointer: '/terms',
    message: {
      zh: `双方都称“${quote(word)}”，分不清是谁。`,
      en: `Both parties are called “${quote(word)}”.`,
    },
    hint: { zh: '两个称谓写成不同的。', en: 'Give them different words.' },
  };
}

function isData(data: Json | undefined): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
