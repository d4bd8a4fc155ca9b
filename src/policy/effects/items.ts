import type { Change } from '../../model/change.ts';
import { favoured } from '../../model/change.ts';
import type { Policy, Source } from '../../model/policy.ts';
import { effectBetween } from '../effects.ts';

/** The lists of a policy whose items say where they stand. */
const LISTS = [
  'objectives',
  'remedies',
  'caps',
  'exclusions',
  'reporting',
  'escalations',
  'terminations',
  'statements',
] as const;

interface Item {
  readonly id: string;
  readonly source: Source;
}

/** Two policies, item by item: what each difference says, and what it does. */
export function policyChanges(before: Policy, after: Policy): readonly Change[] {
  return [...frameChanges(before, after), ...LISTS.flatMap((list) => listChanges(before, after, list))];
}

/** Parties, validity, calendars: what is no list of promises. */
function frameChanges(before: Policy, after: Policy): readonly Change[] {
  const frames = [
    ['当事人', 'parties'],
    ['有效期', 'validity'],
    ['工作日历', 'calendars'],
  ] as const;
  return frames.flatMap(([clause, part]) => {
    const changed = { ...before, spec: { ...before.spec, [part]: after.spec[part] } };
    const told = (policy: Policy): string => frameText(policy, part);
    if (told(before) === told(after)) return [];
    return [changeOf(before, changed, { clause, kind: 'text', before: told(before), after: told(after) })];
  });
}

function frameText({ spec }: Policy, part: 'parties' | 'validity' | 'calendars'): string {
  if (part === 'parties') return spec.parties.map(({ role, name }) => `${role} ${name}`).join('；');
  if (part === 'validity') return `${spec.validity.from} ～ ${spec.validity.to ?? ''}`;
  return spec.calendars
    .map(({ id, openingHours }) =>
      [
        id,
        ...openingHours.map(({ dayOfWeek, opens, closes }) => `${dayOfWeek.join(',')} ${opens}–${closes}`),
      ].join(' '),
    )
    .join('；');
}

function listChanges(before: Policy, after: Policy, list: (typeof LISTS)[number]): readonly Change[] {
  const was = new Map((before.spec[list] as readonly Item[]).map((item) => [item.id, item]));
  const is = new Map((after.spec[list] as readonly Item[]).map((item) => [item.id, item]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [a, b] = [was.get(id), is.get(id)];
    const said = (item: Item | undefined): string =>
      JSON.stringify({ ...item, examples: [], source: item?.source.sentence });
    if (a && b && said(a) === said(b)) return [];
    const items = [...was.values()].filter((item) => item.id !== id);
    const alone = { ...before, spec: { ...before.spec, [list]: b ? [...items, b] : items } } as Policy;
    const source = (b ?? a)?.source;
    const pointer = source?.values[0];
    return [
      changeOf(before, alone, {
        clause: source?.clause ?? '',
        ...(pointer === undefined ? {} : { pointer }),
        kind: a && b ? 'text' : b ? 'added' : 'removed',
        ...(a ? { before: a.source.sentence } : {}),
        ...(b ? { after: b.source.sentence } : {}),
      }),
    ];
  });
}

function changeOf(before: Policy, changed: Policy, told: Omit<Change, 'effect' | 'for'>): Change {
  const effect = effectBetween(before, changed);
  return { ...told, effect, ...favoured(effect) };
}
