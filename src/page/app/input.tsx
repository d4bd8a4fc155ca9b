import type { Field } from '../../blanks/form.ts';
import type { Json } from '../../model/json.ts';
import { useWords } from './context.ts';

interface InputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: Json | undefined;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onValue: (value: Json | undefined) => void;
  readonly onFocus: () => void;
}

/** The control for a blank; what is typed is read by nothing but the reader of the blank. */
export function BlankInput({ id, field, value, describedBy, invalid, onValue, onFocus }: InputProps) {
  const { say } = useWords();
  const { input } = field.blank;
  const text = typeof value === 'boolean' || value == null || typeof value === 'object' ? '' : String(value);
  const common = {
    id,
    onFocus,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': field.required,
  };
  const typed = (event: { currentTarget: { value: string } }) => {
    const written = event.currentTarget.value;
    onValue(written === '' ? undefined : written);
  };
  switch (input.kind) {
    case 'choice':
      return (
        <select {...common} value={text} onChange={typed}>
          <option value="">{say('unchosen')}</option>
          {input.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'yes-no':
      return (
        <select
          {...common}
          value={typeof value === 'boolean' ? String(value) : text}
          onChange={({ currentTarget }) =>
            onValue(currentTarget.value === '' ? undefined : currentTarget.value === 'true')
          }
        >
          <option value="">{say('unchosen')}</option>
          <option value="true">{say('yes')}</option>
          <option value="false">{say('no')}</option>
        </select>
      );
    case 'lines':
      return <textarea {...common} rows={3} value={text} onInput={typed} />;
    case 'date':
      return <DateInput {...common} text={text} onValue={onValue} sample={field.blank.sample} />;
    default:
      return (
        <input
          {...common}
          type="text"
          autocomplete="off"
          value={text}
          onInput={typed}
          placeholder={field.blank.sample}
        />
      );
  }
}

interface DateProps {
  readonly id: string;
  readonly text: string;
  readonly sample: string;
  readonly onValue: (value: Json | undefined) => void;
  readonly onFocus: () => void;
}

/** A day is typed as people write it, or picked. */
function DateInput({ text, sample, onValue, ...common }: DateProps) {
  const { say } = useWords();
  const picked = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
  return (
    <span class="date">
      <input
        {...common}
        type="text"
        autocomplete="off"
        value={text}
        placeholder={sample}
        onInput={({ currentTarget: { value } }) => onValue(value === '' ? undefined : value)}
      />
      <input
        type="date"
        tabIndex={-1}
        aria-label={say('pick')}
        value={picked}
        onChange={({ currentTarget: { value } }) => onValue(value === '' ? undefined : value)}
      />
    </span>
  );
}
