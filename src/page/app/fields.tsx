import type { Field, FormNode, Group, List } from '../../blanks/form.ts';
import type { Finding } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import { childPointer } from '../../model/pointer.ts';
import { useWords } from './context.ts';
import { dataAt } from './draft.ts';
import { isEmpty } from './engine.ts';
import { Findings } from './findings.tsx';
import { BlankInput } from './input.tsx';

/** What every part of the form needs. */
export interface FormProps {
  readonly data: { readonly [key: string]: Json };
  readonly findings: readonly Finding[];
  readonly onValue: (pointer: string, value: Json | undefined) => void;
  /** A control that the reader has come to. */
  readonly onFocus: (pointer: string) => void;
}

/** A node of the form with everything inside it, at a pointer of the data. */
export function Node({
  node,
  pointer,
  ...form
}: FormProps & { readonly node: FormNode; readonly pointer: string }) {
  switch (node.shape) {
    case 'field':
      return <FieldRow {...form} field={node} pointer={pointer} />;
    case 'group':
      return <GroupFields {...form} group={node} pointer={pointer} />;
    case 'list':
      return <ListRows {...form} list={node} pointer={pointer} />;
  }
}

function GroupFields({
  group,
  pointer,
  ...form
}: FormProps & { readonly group: Group; readonly pointer: string }) {
  const { tell } = useWords();
  return (
    <fieldset>
      <legend>{tell(group.title)}</legend>
      {tell(group.help) && <p class="help">{tell(group.help)}</p>}
      <Findings findings={form.findings.filter((finding) => finding.pointer === pointer)} />
      <Children {...form} group={group} pointer={pointer} />
    </fieldset>
  );
}

/** The nodes of a group without a frame of their own. */
export function Children({
  group,
  pointer,
  ...form
}: FormProps & { readonly group: Group; readonly pointer: string }) {
  return (
    <>
      {group.children.map((child) => (
        <Node key={child.name} {...form} node={child} pointer={childPointer(pointer, child.name)} />
      ))}
    </>
  );
}

function FieldRow({
  field,
  pointer,
  data,
  findings,
  onValue,
  onFocus,
}: FormProps & { readonly field: Field; readonly pointer: string }) {
  const { say, tell } = useWords();
  // What is still empty is counted above and told where files are taken: a form is not red before it is begun.
  const own = findings.filter((finding) => finding.pointer === pointer && finding.code !== 'BLANK-REQUIRED');
  const value = dataAt(data, pointer);
  const id = idOf(pointer);
  const { suggestion } = field;
  const reading = note(field, value);
  return (
    <div class={`field${own.some(({ severity }) => severity === 'error') ? ' bad' : ''}`}>
      <label for={id}>
        {tell(field.title)} <small>{field.required ? say('required') : say('optional')}</small>
      </label>
      <BlankInput
        id={id}
        field={field}
        value={value}
        describedBy={`${id}-help`}
        invalid={own.some(({ severity }) => severity === 'error')}
        onValue={(written) => onValue(pointer, written)}
        onFocus={() => onFocus(pointer)}
      />
      <div id={`${id}-help`} class="help">
        {tell(field.help)} {tell(field.blank.allowed)}
        {reading && <span class="note"> {tell(reading)}</span>}
        <Findings findings={own} />
      </div>
      {suggestion !== undefined && isEmpty(value) && (
        <button type="button" class="usual" onClick={() => onValue(pointer, suggestion)}>
          {say('usual')} {String(suggestion)}
        </button>
      )}
    </div>
  );
}

/** How something was read that was written otherwise: 半小时 is 30分钟. */
function note(field: Field, value: Json | undefined) {
  if (typeof value !== 'string' || value === '') return undefined;
  const reading = field.blank.read(value);
  return reading.ok ? reading.note : undefined;
}

function ListRows({ list, pointer, ...form }: FormProps & { readonly list: List; readonly pointer: string }) {
  const { say, tell } = useWords();
  const found = dataAt(form.data, pointer);
  const rows = Array.isArray(found) ? (found as readonly Json[]) : [];
  const columns = list.row.children.filter((node): node is Field => node.shape === 'field');
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedRows(event.clipboardData?.getData('text/plain') ?? '', columns);
    if (!pasted) return;
    event.preventDefault();
    form.onValue(pointer, [...rows, ...pasted]);
  };
  return (
    <fieldset onPaste={paste}>
      <legend>{tell(list.title)}</legend>
      <p class="help">
        {tell(list.help)} {say('paste')}
      </p>
      <Findings findings={form.findings.filter((finding) => finding.pointer === pointer)} />
      {rows.map((_, at) => (
        <div class="row" key={at}>
          <p>
            {say('row')} {at + 1}
            <button type="button" onClick={() => form.onValue(`${pointer}/${at}`, undefined)}>
              {say('removeRow')}
            </button>
          </p>
          <Children {...form} group={list.row} pointer={`${pointer}/${at}`} />
        </div>
      ))}
      {(list.max === undefined || rows.length < list.max) && (
        <button type="button" onClick={() => form.onValue(pointer, [...rows, {}])}>
          {say('addRow')}
        </button>
      )}
    </fieldset>
  );
}

/** Cells of a spreadsheet as rows of a list, in the order of its columns; undefined where it is one cell only. */
function pastedRows(text: string, columns: readonly Field[]): Json[] | undefined {
  if (!text.includes('\t') && !text.trim().includes('\n')) return undefined;
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      const filled = columns.flatMap(({ name }, at) => {
        const cell = cells[at]?.trim() ?? '';
        return cell === '' ? [] : [[name, cell] as const];
      });
      return Object.fromEntries(filled);
    });
}

/** Id of the control of a value. */
export function idOf(pointer: string): string {
  return `f${pointer.replaceAll('/', '-')}`;
}
