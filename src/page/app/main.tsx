import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { chinaCoverage } from '../../browser.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Finding } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import { LanguageContext } from './context.ts';
import { type Draft, draftsOf, textOfDraft, withData } from './draft.ts';
import { type Engine, engineOf } from './engine.ts';
import { idOf } from './fields.tsx';
import { download, fileName } from './files.ts';
import { Fill } from './fill.tsx';
import { Findings } from './findings.tsx';
import type { Host } from './host.ts';
import { Take } from './take.tsx';
import { Which } from './which.tsx';
import { type Word, word } from './words.ts';

/** Largest file that is opened, in bytes. */
const LARGEST = 20 * 1024 * 1024;
const MOST_UNDOS = 200;

function App({ host, engine }: { readonly host: Host; readonly engine: Engine }) {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('en') ? 'en' : 'zh');
  const [screen, setScreen] = useState<'which' | 'fill' | 'take'>('which');
  const [past, setPast] = useState<readonly Draft[]>([]);
  const [draft, setDraft] = useState<Draft>();
  const [told, setTold] = useState<{ text: string; findings: readonly Finding[] }>();
  const drafts = useMemo(() => draftsOf(storage()), []);
  const [kept, setKept] = useState(() => drafts.list());
  const say = (name: Word) => word(name, language);
  const kinds = useMemo(
    () =>
      engine.kinds.ids().flatMap((id) => {
        const kind = engine.kinds.read(id);
        return kind.ok ? [kind.value] : [];
      }),
    [engine],
  );
  const kind = kinds.find(({ id }) => id === draft?.kind);
  const show = (next: Draft) => {
    drafts.keep(next);
    setDraft(next);
    setKept(drafts.list());
  };
  const begin = (start: Pick<Draft, 'kind' | 'data'>) => {
    setPast([]);
    show({ ...start, id: crypto.randomUUID(), changed: Date.now() });
    setScreen('fill');
  };
  const change = (pointer: string, value: Json | undefined) => {
    if (!draft) return;
    setPast([...past, draft].slice(-MOST_UNDOS));
    show({ ...draft, data: withData(draft.data, pointer, value), changed: Date.now() });
  };
  const undo =
    past.length > 0
      ? () => {
          const last = past.at(-1);
          setPast(past.slice(0, -1));
          if (last) show({ ...last, changed: Date.now() });
        }
      : undefined;
  const goTo = (pointer: string) => {
    setScreen('fill');
    setTimeout(() => document.getElementById(idOf(pointer))?.focus(), 0);
  };
  const open = async (file: File | undefined) => {
    if (!file) return setTold({ text: say('noFolder'), findings: [] });
    if (file.size > LARGEST) return setTold({ text: say('tooLarge'), findings: [] });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return setTold({ text: say('noFolder'), findings: [] });
    const opened = await engine.open(new Uint8Array(bytes), file.name);
    if (opened.ok) begin(opened.value);
    setTold({
      text: opened.ok ? say('opened') + file.name : say('failed') + file.name,
      findings: opened.findings,
    });
  };
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('name');
  });
  useEffect(() => {
    const elsewhere = ({ key }: StorageEvent) => {
      if (draft && key?.endsWith(draft.id)) setTold({ text: say('switched'), findings: [] });
    };
    addEventListener('storage', elsewhere);
    return () => removeEventListener('storage', elsewhere);
  });
  const { to: lastDay } = chinaCoverage();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <LanguageContext.Provider value={language}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the button does the same */}
      <div
        class="app"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void open(event.dataTransfer?.files[0]);
        }}
      >
        <header>
          <strong>{say('name')}</strong>
          <nav>
            <button
              type="button"
              aria-current={screen === 'which' ? 'page' : undefined}
              onClick={() => setScreen('which')}
            >
              {say('which')}
            </button>
            <button
              type="button"
              disabled={!kind}
              aria-current={screen === 'fill' ? 'page' : undefined}
              onClick={() => setScreen('fill')}
            >
              {say('fill')}
            </button>
            <button
              type="button"
              disabled={!kind}
              aria-current={screen === 'take' ? 'page' : undefined}
              onClick={() => setScreen('take')}
            >
              {say('take')}
            </button>
          </nav>
          <label class="open">
            {say('open')}
            <input
              type="file"
              title={say('openHelp')}
              onChange={({ currentTarget }) => {
                void open(currentTarget.files?.[0]);
                currentTarget.value = '';
              }}
            />
          </label>
          <button type="button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
            {say('language')}
          </button>
        </header>
        <div role="status">
          {told && <p>{told.text}</p>}
          {told && <Findings findings={told.findings} />}
          {today > lastDay && <p class="warning">{say('tooOld')}</p>}
        </div>
        {(screen === 'which' || !draft || !kind) && (
          <Which
            kinds={kinds}
            drafts={kept}
            works={drafts.works}
            onStart={(id) => begin({ kind: id, data: {} })}
            onDraft={(chosen) => {
              setPast([]);
              setDraft(chosen);
              setScreen('fill');
            }}
            onClear={() => {
              drafts.clear();
              setKept([]);
            }}
          />
        )}
        {screen === 'fill' && draft && kind && (
          <Fill
            engine={engine}
            kind={kind}
            draft={draft}
            onValue={change}
            onUndo={undo}
            onSave={() =>
              download(`${fileName(kind.manifest.title[language], draft)}.yaml`, textOfDraft(draft))
            }
            onTake={() => setScreen('take')}
          />
        )}
        {screen === 'take' && draft && kind && (
          <Take engine={engine} kind={kind} draft={draft} onPick={goTo} />
        )}
        <footer>
          {say('offline')} {host.built} · {say('calendarEnd')} {lastDay}
        </footer>
      </div>
    </LanguageContext.Provider>
  );
}

/** Undefined where the browser forbids it. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App host={globalThis.pledgeHost} engine={engineOf(globalThis.pledgeHost)} />, root);
}
