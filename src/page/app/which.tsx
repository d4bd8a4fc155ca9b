import { useState } from 'preact/hooks';
import type { LetterKind } from '../../model/kind.ts';
import { useWords } from './context.ts';
import type { Draft } from './draft.ts';

interface WhichProps {
  readonly kinds: readonly LetterKind[];
  readonly drafts: readonly Draft[];
  readonly works: boolean;
  readonly onStart: (kind: string) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onClear: () => void;
}

/** Which letter: cards that can be searched, and what was begun before. */
export function Which({ kinds, drafts, works, onStart, onDraft, onClear }: WhichProps) {
  const { say, tell } = useWords();
  const [wanted, setWanted] = useState('');
  const found = kinds.filter((kind) => matches(kind, wanted));
  const titleOf = (id: string) => {
    const kind = kinds.find((one) => one.id === id);
    return kind ? tell(kind.manifest.title) : id;
  };
  return (
    <main>
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      {!works && <p class="warning">{say('noStorage')}</p>}
      {drafts.length > 0 && (
        <section>
          <h2>{say('drafts')}</h2>
          <ul class="drafts">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <button type="button" onClick={() => onDraft(draft)}>
                  {titleOf(draft.kind)} {nameOf(draft)} {new Date(draft.changed).toLocaleString()}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={onClear}>
            {say('clear')}
          </button>
        </section>
      )}
      {found.length === 0 && <p role="status">{say('nothing')}</p>}
      <ul class="cards">
        {found.map(({ id, manifest }) => (
          <li key={id}>
            <h2>{tell(manifest.title)}</h2>
            <p>{tell(manifest.purpose)}</p>
            <p class="help">
              {say('notFor')}
              {tell(manifest.whenNotToUse)}
            </p>
            <button
              type="button"
              onClick={() => onStart(id)}
              aria-label={`${say('start')}：${tell(manifest.title)}`}
            >
              {say('start')}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Each word of what is wanted stands somewhere in what the kind says of itself. */
function matches({ id, manifest: { title, purpose, users } }: LetterKind, wanted: string): boolean {
  const own = [id, ...[title, purpose, users].flatMap(({ zh, en }) => [zh, en])].join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((part) => own.includes(part));
}

/** What tells one draft of a kind from another. */
function nameOf({ data }: Draft): string {
  const number = data.number;
  return typeof number === 'string' ? number : '';
}
