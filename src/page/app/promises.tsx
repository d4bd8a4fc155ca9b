import { useState } from 'preact/hooks';
import { dueOf } from '../../browser.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import { useWords } from './context.ts';
import { Findings } from './findings.tsx';

/** What a letter promises, as a table, and a calculator of due dates. */
export function Promises({ policy }: { readonly policy: Policy }) {
  const { say } = useWords();
  const { objectives } = policy.spec;
  const timers = objectives.filter((one): one is TimerObjective => one.kind === 'timer');
  if (objectives.length === 0) return null;
  return (
    <>
      <section>
        <h2>{say('promises')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('objective')}</th>
              <th scope="col">{say('clause')}</th>
              <th scope="col">{say('sentence')}</th>
            </tr>
          </thead>
          <tbody>
            {objectives.map(({ id, name, source }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{source.clause}</td>
                <td>{source.sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {timers[0] && <Due policy={policy} timers={timers} first={timers[0]} />}
    </>
  );
}

interface DueProps {
  readonly policy: Policy;
  readonly timers: readonly TimerObjective[];
  readonly first: TimerObjective;
}

function Due({ policy, timers, first }: DueProps) {
  const { say, tell } = useWords();
  const [id, setId] = useState(first.id);
  const [start, setStart] = useState('');
  const timer = timers.find((one) => one.id === id) ?? first;
  const outcome = start === '' ? undefined : dueOf(policy, timer, `${start}:00+08:00`, { explain: true });
  return (
    <section>
      <h2>{say('due')}</h2>
      <p class="tools">
        <label>
          {say('objective')}{' '}
          <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
            {timers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('starts')}{' '}
          <input
            type="datetime-local"
            value={start}
            onInput={({ currentTarget }) => setStart(currentTarget.value)}
          />
        </label>
      </p>
      {outcome && <Findings findings={outcome.findings} />}
      {outcome?.ok && (
        <div role="status">
          <p>
            {say('dueAt')} <strong>{outcome.value.due}</strong>
          </p>
          <ol>
            {outcome.value.steps.map((step) => (
              <li key={step.text.zh}>{tell(step.text)}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
