import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../formats.ts';
import type { Made } from '../../letter.ts';
import { hasErrors } from '../../model/finding.ts';
import type { LetterKind } from '../../model/kind.ts';
import { useWords } from './context.ts';
import type { Draft } from './draft.ts';
import type { Engine } from './engine.ts';
import { download, fileName } from './files.ts';
import { Findings } from './findings.tsx';
import { Promises } from './promises.tsx';
import type { Word } from './words.ts';

const OFFERED: readonly Extract<Format & Word, string>[] = ['docx', 'pdf', 'policy'];

interface TakeProps {
  readonly engine: Engine;
  readonly kind: LetterKind;
  readonly draft: Draft;
  /** To the field of a finding. */
  readonly onPick: (pointer: string) => void;
}

/** The files of a finished letter, and what it promises. */
export function Take({ engine, kind, draft, onPick }: TakeProps) {
  const { say, tell } = useWords();
  const [made, setMade] = useState<Made>();
  const [withData, setWithData] = useState(true);
  useEffect(() => {
    let current = true;
    setMade(undefined);
    void engine.files(draft, OFFERED, withData).then((all) => {
      if (current) setMade(all);
    });
    return () => {
      current = false;
    };
  }, [engine, draft, withData]);
  if (!made)
    return (
      <main>
        <p role="status">{say('making')}</p>
      </main>
    );
  const name = fileName(tell(kind.manifest.title), draft);
  return (
    <main class="take">
      <h1>{tell(kind.manifest.title)}</h1>
      {hasErrors(made.findings) && <p class="error">{say('mend')}</p>}
      <Findings findings={made.findings} notes onPick={onPick} />
      {made.files.length > 0 && (
        <section>
          <h2>{say('formats')}</h2>
          <p class="help">{say('travels')}</p>
          <p>
            <label>
              <input
                type="checkbox"
                checked={!withData}
                onChange={({ currentTarget }) => setWithData(!currentTarget.checked)}
              />
              {say('noData')}
            </label>
          </p>
          <p class="tools">
            {made.files
              .filter(({ suffix }) => suffix !== '.anchors.json')
              .map(({ suffix, bytes }) => (
                <button
                  type="button"
                  class="main"
                  key={suffix}
                  onClick={() => download(name + suffix, bytes)}
                >
                  {say(OFFERED.find((format) => suffix.includes(format)) ?? 'formats')}
                </button>
              ))}
          </p>
        </section>
      )}
      {made.prepared?.policy && <Promises policy={made.prepared.policy} />}
    </main>
  );
}
