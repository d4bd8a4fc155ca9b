import { useEffect, useMemo, useState } from 'preact/hooks';
import { type FormNode, formOf, type Group } from '../../blanks/form.ts';
import { lengthsOf } from '../../model/detail.ts';
import type { Finding } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import type { LetterKind } from '../../model/kind.ts';
import { CONTROL_KEYS } from '../../model/schema.ts';
import { useWords } from './context.ts';
import { type Draft, dataAt, formPointer } from './draft.ts';
import { type Engine, isEmpty, type Preview as Pages } from './engine.ts';
import { idOf, Node } from './fields.tsx';
import { Findings } from './findings.tsx';
import { Preview } from './preview.tsx';

interface FillProps {
  readonly engine: Engine;
  readonly kind: LetterKind;
  readonly draft: Draft;
  readonly onValue: (pointer: string, value: Json | undefined) => void;
  readonly onUndo: (() => void) | undefined;
  readonly onSave: () => void;
  readonly onTake: () => void;
}

/** The form beside the pages that it makes. */
export function Fill({ engine, kind, draft, onValue, onUndo, onSave, onTake }: FillProps) {
  const { say, tell } = useWords();
  const form = useMemo(() => formOf(kind), [kind]);
  const steps = useMemo(() => form.root.children.filter(({ name }) => !CONTROL_KEYS.has(name)), [form]);
  const [focus, setFocus] = useState<string>();
  const result = usePages(engine, draft);
  const findings = result?.made.findings ?? [];
  const { filled, missing } = progress(steps, draft.data);
  const others = findings.filter(({ pointer }) => pointer === undefined || !isOf(steps, pointer));
  return (
    <main class="fill">
      <section class="form" aria-label={say('fill')}>
        <h1>{tell(kind.manifest.title)}</h1>
        <p aria-live="polite" class="progress">
          {say('filled')} {filled}/{form.fields.length} · {say('missing')} {missing} ·{' '}
          {count(findings, 'error')} {say('errors')} · {count(findings, 'warning')} {say('warnings')}
        </p>
        <p class="tools">
          <button type="button" class="main" onClick={onTake}>
            {say('take')}
          </button>
          <button type="button" onClick={onSave}>
            {say('save')}
          </button>
          <button type="button" disabled={!onUndo} onClick={onUndo}>
            {say('undo')}
          </button>
        </p>
        <Length kind={kind} value={draft.data.detail} onValue={(value) => onValue('/detail', value)} />
        <nav aria-label={say('step')}>
          {steps.map((node) => (
            <a key={node.name} href={`#${idOf(node.pointer)}-step`}>
              {tell(node.title)}
            </a>
          ))}
        </nav>
        {others.length > 0 && (
          <section>
            <h2>{say('others')}</h2>
            <Findings findings={others} />
          </section>
        )}
        {steps.map((node) => (
          <div key={node.name} id={`${idOf(node.pointer)}-step`}>
            <Node
              node={node}
              pointer={node.pointer}
              data={draft.data}
              findings={findings}
              onValue={onValue}
              onFocus={setFocus}
            />
          </div>
        ))}
      </section>
      <Preview
        pages={result?.pages}
        count={result?.made.pages}
        focus={focus}
        onPick={(pointer) => {
          setFocus(pointer);
          document.getElementById(idOf(pointer))?.focus();
        }}
      />
    </main>
  );
}

function Length({
  kind,
  value,
  onValue,
}: {
  kind: LetterKind;
  value: Json | undefined;
  onValue: (value: Json | undefined) => void;
}) {
  const { say } = useWords();
  const lengths = lengthsOf(kind);
  if (lengths.length < 2) return null;
  return (
    <p class="field">
      <label for="length">{say('length')}</label>
      <select
        id="length"
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onValue(currentTarget.value || undefined)}
      >
        <option value="">{say('unchosen')}</option>
        {lengths.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The pages of the draft as it stands; while it changes, the last ones stay. */
function usePages(engine: Engine, draft: Draft): Pages | undefined {
  const [pages, setPages] = useState<Pages>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const made = await engine.preview(draft);
      if (current) setPages(made);
    }, 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, draft]);
  return pages;
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** Fields with something in them, and needed ones without. */
function progress(steps: readonly FormNode[], data: Draft['data']): { filled: number; missing: number } {
  let filled = 0;
  let missing = 0;
  const visit = (node: FormNode, pointer: string): void => {
    if (node.shape === 'field') {
      const empty = isEmpty(dataAt(data, pointer));
      if (!empty) filled++;
      else if (node.needed) missing++;
    } else if (node.shape === 'group') inside(node, pointer);
  };
  const inside = (group: Group, pointer: string): void => {
    for (const child of group.children) visit(child, `${pointer}/${child.name}`);
  };
  for (const node of steps) visit(node, node.pointer);
  return { filled, missing };
}

/** Whether a finding stands at something that the form shows. */
function isOf(steps: readonly FormNode[], pointer: string): boolean {
  const at = formPointer(pointer);
  return steps.some((node) => at === node.pointer || at.startsWith(`${node.pointer}/`));
}
