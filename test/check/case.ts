import { readFileSync } from 'node:fs';
import type { CheckContext } from '../../src/check/index.ts';
import { parseData } from '../../src/load/index.ts';
import type { Duration } from '../../src/model/duration.ts';
import type { FilledLetter } from '../../src/model/filled.ts';
import type { Block, Letter, SignatureColumn, SignatureLine } from '../../src/model/letter.ts';
import type { Manifest, ScopeTag, SignatureLineKind } from '../../src/model/manifest.ts';
import type { Metric, Objective, Policy } from '../../src/model/policy.ts';
import type { GroupValue, Value } from '../../src/model/value.ts';
import type { Waiver } from '../../src/model/waiver.ts';

interface CaseParty {
  readonly role: string;
  readonly label: string;
  readonly name: string;
  /** The name in the signature block, where it differs. */
  readonly signs?: string;
  readonly lines?: readonly SignatureLineKind[];
}

/** `time` is a metric of a timer, `term` the name of a duty that lasts, `escalation` what must be missed. */
interface CasePromise {
  readonly time?: Metric;
  readonly term?: string;
  readonly escalation?: string;
  readonly within: string;
  readonly start?: string;
  readonly stop?: string;
  readonly types?: readonly string[];
  readonly levels?: readonly string[];
  readonly condition?: string;
}

/** A letter in short: what the rules look at. One line of `text` is a clause; `# ` begins a heading over the next ones. */
export interface RuleCase {
  readonly text: string;
  readonly scope?: readonly ScopeTag[];
  /** Values by legal meaning: `48小时`, `500元`, `98%`, `2026-05-01`, `60000公里`, else text. */
  readonly marks?: Readonly<Record<string, string | readonly string[]>>;
  readonly parties?: readonly CaseParty[];
  readonly signed?: string;
  readonly validity?: { readonly from?: string; readonly to?: string; readonly term?: string };
  readonly ladder?: readonly string[];
  readonly extension?: string;
  readonly annex?: string;
  readonly waivers?: readonly Waiver[];
  /** Promises of the policy: what is promised, how long, from when, to whom it applies. */
  readonly promises?: readonly CasePromise[];
  /** Ids of the levels of the policy. */
  readonly levels?: readonly string[];
  /** Values that the letter does not print. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Codes that may fire besides the rule under test. */
  readonly also?: readonly string[];
}

/** Reads a case file; it is written by the project itself, so its shape is taken on trust. */
export function readCase(path: string): RuleCase {
  return parseData(readFileSync(path, 'utf8')) as RuleCase;
}

const UNITS: Readonly<Record<string, Pick<Duration, 'unit' | 'clock'>>> = {
  分钟: { unit: 'minute', clock: 'wall' },
  小时: { unit: 'hour', clock: 'wall' },
  工作小时: { unit: 'hour', clock: 'business' },
  个工作日: { unit: 'workday', clock: 'business' },
  日: { unit: 'day', clock: 'wall' },
  个月: { unit: 'month', clock: 'wall' },
  年: { unit: 'year', clock: 'wall' },
};

/** A value from its short form. */
export function blankOf(pointer: string, written: string): Value {
  const base = { pointer, title: pointer.slice(1) };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) return { ...base, type: 'date', date: written };
  const figure = /^(-?[\d.]+)\s*(.+)$/u.exec(written);
  const [, value = '', unit = ''] = figure ?? [];
  const duration = UNITS[unit];
  if (duration) return { ...base, type: 'duration', duration: { value, ...duration } };
  if (unit === '元') return { ...base, type: 'money', amount: value, currency: 'CNY' };
  if (unit === '%') return { ...base, type: 'share', value, per: 100 };
  if (figure) return { ...base, type: 'number', value, unit };
  return { ...base, type: 'text', text: written };
}

const DEFAULT_PARTY: CaseParty = { role: 'promisor', label: '承诺人', name: '云栖商贸有限公司' };
const BILATERAL: readonly CaseParty[] = [
  { role: 'customer', label: '甲方', name: '湖滨置业有限公司' },
  { role: 'provider', label: '乙方', name: '云栖商贸有限公司' },
];

/** The letter and the values of a case. Without other word it is signed, bounded in time and undisputed. */
export function buildCase(given: RuleCase): {
  filled: FilledLetter;
  letter: Letter;
  context: CheckContext;
} {
  const parties = given.parties ?? (given.scope?.includes('bilateral') ? BILATERAL : [DEFAULT_PARTY]);
  const fields = fieldsOf(given, parties);
  const values: GroupValue = { type: 'group', pointer: '', title: '', fields };
  const manifest = manifestOf(given, parties);
  const properties = Object.fromEntries(
    Object.keys(given.marks ?? {}).flatMap((meaning) =>
      markPointers(given, meaning).map(([pointer]) => [pointer.slice(1), { 'x-meaning': meaning }]),
    ),
  );
  const filled: FilledLetter = {
    kind: {
      id: 'case',
      manifest,
      template: '',
      schema: { properties },
      commonSchema: {},
      example: '',
    },
    values,
    waivers: given.waivers ?? [],
    print: {},
    source: '',
    detail: 'full',
    draft: false,
  };
  const letter: Letter = {
    kind: 'case',
    title: [{ type: 'text', text: '服务承诺书' }],
    numbering: manifest.numbering,
    print: {},
    blocks: [
      ...clauses(given.text),
      { type: 'signatures', columns: parties.map(column) },
      ...(given.annex === undefined ? [] : [annex(given.annex)]),
    ],
  };
  return { filled, letter, context: given.promises ? { policy: policyOf(given, given.promises) } : {} };
}

/** As much of a policy as the rules read. */
function policyOf(given: RuleCase, promises: readonly CasePromise[]): Policy {
  const items = promises.map((promise, i) => {
    const value = blankOf(`/promise${i}`, promise.within);
    if (value.type !== 'duration') throw new Error(`${promise.within} is no time`);
    const { types: requestTypes, levels: severities, condition } = promise;
    return {
      promise,
      id: `p${i}`,
      name: promise.term ?? promise.escalation ?? promise.time ?? '',
      target: value.duration,
      source: { clause: `第${i + 1}条`, sentence: '', values: [`/promise${i}`] },
      start: { event: promise.start ?? '收到报修' },
      appliesTo: {
        ...(requestTypes ? { requestTypes } : {}),
        ...(severities ? { severities } : {}),
        ...(condition ? { condition } : {}),
      },
    };
  });
  const timers = items.flatMap(({ promise, ...item }): Objective[] =>
    promise.time === undefined
      ? []
      : [
          {
            ...item,
            kind: 'timer',
            metric: promise.time,
            stop: { event: promise.stop ?? promise.time },
            examples: [],
          },
        ],
  );
  const terms = items.flatMap(({ promise, ...item }): Objective[] =>
    promise.term === undefined ? [] : [{ ...item, kind: 'term', metric: 'other' }],
  );
  const escalations = items.flatMap(({ promise, id, name, target, source }) =>
    promise.escalation === undefined
      ? []
      : [{ id, name, from: '一线', to: '二线', event: `${id}-event`, within: target, source }],
  );
  const events = items.flatMap(({ promise, id }) =>
    promise.escalation === undefined ? [] : [{ id: `${id}-event`, name: promise.escalation }],
  );
  const { from = '2026-05-01', to } = given.validity ?? { to: '2027-04-30' };
  return {
    apiVersion: 'pledgekit/v1',
    kind: 'ServiceCommitment',
    metadata: {
      name: 'case',
      title: '服务承诺书',
      letterKind: 'case',
      status: 'prepared',
      provenance: { template: '', valuesDigest: '', letterDigest: '' },
    },
    spec: {
      parties: [],
      validity: { from, ...(to ? { to } : {}), timeZone: 'Asia/Shanghai', clause: '' },
      calendars: [],
      requestTypes: [],
      severities: (given.levels ?? []).map((id, index) => ({ id, name: id, rank: index + 1 })),
      events,
      objectives: [...timers, ...terms],
      remedies: [],
      caps: [],
      exclusions: [],
      reporting: [],
      escalations,
      terminations: [],
      statements: [],
    },
  };
}

function markPointers(given: RuleCase, meaning: string): [string, string][] {
  const written = given.marks?.[meaning] ?? [];
  const list = typeof written === 'string' ? [written] : written;
  return list.map((value, i) => [`/${meaning}${i === 0 ? '' : `-${i}`}`, value]);
}

function fieldsOf(given: RuleCase, parties: readonly CaseParty[]): Record<string, Value> {
  const fields: Record<string, Value> = { signedOn: blankOf('/signedOn', given.signed ?? '2026-05-01') };
  const put = (pointer: string, written: string) => {
    fields[pointer.slice(1)] = blankOf(pointer, written);
  };
  for (const { role, name } of parties) put(`/${role}`, name);
  for (const meaning of Object.keys(given.marks ?? {}))
    for (const [pointer, written] of markPointers(given, meaning)) put(pointer, written);
  for (const [i, written] of (given.ladder ?? []).entries()) put(`/stage${i}`, written);
  for (const [i, { within }] of (given.promises ?? []).entries()) put(`/promise${i}`, within);
  for (const [name, written] of Object.entries(given.beside ?? {})) put(`/${name}`, written);
  if (given.extension) put('/extension', given.extension);
  const validity = given.validity ?? { from: '2026-05-01', to: '2027-04-30' };
  if (validity.from) put('/from', validity.from);
  if (validity.to) put('/to', validity.to);
  if (validity.term) put('/term', validity.term);
  return fields;
}

function manifestOf(given: RuleCase, parties: readonly CaseParty[]): Manifest {
  const name = { zh: '投诉处理', en: 'Complaints' };
  return {
    title: { zh: '服务承诺书', en: 'Pledge' },
    purpose: name,
    users: name,
    whenNotToUse: name,
    layout: 'business',
    numbering: [{ format: 'decimal', text: '%1.', reference: '第%1条' }],
    scope: given.scope ?? [],
    parties: parties.map(({ role, label }) => ({ role, label, name: `/${role}`, policyRole: 'provider' })),
    signatures: parties.map(({ role, label }) => ({
      role,
      label,
      name: `/${role}`,
      anchor: `${label}（盖章）`,
      lines: ['seal', 'representative', 'date'],
      date: '/signedOn',
    })),
    ...(given.ladder
      ? {
          ladders: [
            {
              name,
              stages: given.ladder.map((_, i) => `/stage${i}`),
              ...(given.extension ? { extension: '/extension' } : {}),
            },
          ],
        }
      : {}),
    policy: {
      validity: { from: '/from', to: '/to', term: '/term' },
      calendars: [],
      objectives: [],
      remedies: [],
      exclusions: [],
      reporting: [],
      escalations: [],
      terminations: [],
    },
  };
}

function clauses(text: string): Block[] {
  const blocks: Block[] = [];
  let under: Block[] = blocks;
  let count = 0;
  for (const line of text.split('\n').filter((each) => each !== '')) {
    count += 1;
    const heading = line.startsWith('# ');
    const inner: Block[] = [];
    const block: Block = {
      type: 'clause',
      id: `c${count}`,
      number: {
        label: `${count}.`,
        citation: `${count}`,
        ordinals: [count],
        level: heading ? 0 : 1,
        list: 'body',
      },
      heading,
      content: [{ type: 'text', text: heading ? line.slice(2) : line }],
      blocks: inner,
    };
    if (heading) {
      blocks.push(block);
      under = inner;
    } else under.push(block);
  }
  return blocks;
}

function column({ role, label, name, signs, lines }: CaseParty): SignatureColumn {
  const first: SignatureLine = {
    kind: 'name',
    label: `${label}（盖章）`,
    value: { type: 'blank', pointer: `/${role}`, title: label, text: signs ?? name, filled: true },
  };
  const rest = (lines ?? ['seal', 'representative', 'date']).map(
    (kind): SignatureLine => ({ kind, label: kind }),
  );
  return { role, label, anchor: `${label}（盖章）`, acknowledges: false, lines: [first, ...rest] };
}

function annex(title: string): Block {
  return { type: 'annex', id: 'annex', title: [{ type: 'text', text: title }], numbering: [], blocks: [] };
}
