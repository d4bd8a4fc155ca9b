import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Request } from '../../../src/export/shared/rest.ts';

type Json = Readonly<Record<string, unknown>>;

/** What load.sh needs: the variable of the address, the secrets, ids that are given; and how the engine answers. */
interface Rest {
  readonly address: string;
  readonly secrets: readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  /** What a created record is answered with. */
  readonly answer: (id: number) => Json;
  /** What of a body is the record. */
  readonly record: (body: Json) => Json;
  /** What holds the entries of a list, by the path of the list; nothing where the answer is the list. */
  readonly within?: (path: string) => string;
}

const only = (body: Json): Json => Object.values(body)[0] as Json;

const REST = {
  zammad: {
    address: 'ZAMMAD_URL',
    secrets: ['ZAMMAD_TOKEN'],
    answer: (id) => ({ id }),
    record: (body) => body,
  },
  zendesk: {
    address: 'ZENDESK_URL',
    secrets: ['ZENDESK_BASIC'],
    answer: (id) => ({ schedule: { id } }),
    record: only,
    within: (path) =>
      path.includes('/slas/') ? 'sla_policies' : path.includes('/holidays') ? 'holidays' : 'schedules',
  },
  glpi: {
    address: 'GLPI_URL',
    secrets: ['GLPI_APP_TOKEN', 'GLPI_SESSION_TOKEN'],
    answer: (id) => ({ id }),
    record: only,
  },
  freshdesk: {
    address: 'FRESHDESK_URL',
    secrets: ['FRESHDESK_BASIC'],
    answer: (id) => ({ id }),
    record: (body) => body,
  },
  chatwoot: {
    address: 'CHATWOOT_ACCOUNT_URL',
    secrets: ['CHATWOOT_TOKEN'],
    given: { inbox: 'CHATWOOT_INBOX' },
    answer: (id) => ({ id }),
    record: only,
    within: () => 'payload',
  },
  'bk-itsm': {
    address: 'BK_ITSM_URL',
    secrets: ['BK_ITSM_COOKIE', 'BK_ITSM_CSRF'],
    answer: (id) => ({ data: { id } }),
    record: (body) => body,
    within: () => 'data',
  },
} as const satisfies Readonly<Record<string, Rest>>;

export type RestEngine = keyof typeof REST;
export const REST_ENGINES = Object.keys(REST) as readonly RestEngine[];

/** A call that changes something; looking up is not noted. */
export interface Sent {
  /** Id of the record that it created. */
  readonly id?: number;
  readonly path: string;
  readonly method: string;
  readonly headers: string;
  readonly body: Json;
}

/** The requests of an exported directory. */
export function requestsOf(directory: string): readonly Request[] {
  return JSON.parse(readFileSync(join(directory, 'requests.json'), 'utf8')) as readonly Request[];
}

/** The number of the inbox that the administrator gives. */
const INBOX = 7;

/** A server that keeps what it gets: the same records are found by a later run. */
export function restServer(engine: RestEngine) {
  const rest: Rest = REST[engine];
  const calls: Sent[] = [];
  const records = new Map<number, { readonly path: string; readonly body: Json }>();
  const answer = async (request: IncomingMessage): Promise<Json | readonly Json[]> => {
    const [path = ''] = (request.url ?? '').split('?');
    const method = request.method ?? '';
    const text = await textOf(request);
    if (method === 'GET') return listed(rest, records, path);
    const body = (text === '' ? {} : JSON.parse(text)) as Json;
    const target = Number(/(\d+)(?:\.json|\/)?$/.exec(path)?.[1]);
    const id = method === 'POST' ? 1001 + calls.length : target;
    const headers = JSON.stringify(request.headers);
    calls.push({ path, method, headers, body, ...(method === 'POST' ? { id } : {}) });
    if (method === 'POST') records.set(id, { path, body });
    else if (method === 'DELETE') records.delete(id);
    else {
      const known = records.get(id);
      if (known) records.set(id, { path: known.path, body });
    }
    return rest.answer(id);
  };
  return {
    secrets: rest.secrets.map((name) => `secret-${name}`),
    /** What the engine holds, in an order of its own. */
    holds: (): readonly string[] => [...records.values()].map((record) => JSON.stringify(record)).sort(),
    /** Ids by the name under which the requests keep them. */
    idsOf: (requests: readonly Request[], sent: readonly Sent[]): ReadonlyMap<string, number> =>
      new Map([
        ...Object.keys(rest.given ?? {}).map((name) => [name, INBOX] as const),
        ...requests.flatMap(({ save }, index) => (save ? [[save, sent[index]?.id ?? 0] as const] : [])),
      ]),
    /** Runs load.sh and tells what it sent. */
    load: async (directory: string, ...options: readonly string[]): Promise<readonly Sent[]> => {
      const before = calls.length;
      const server = createServer((request, response) => {
        answer(request).then(
          (told) => response.end(JSON.stringify(told)),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const secrets = Object.fromEntries(rest.secrets.map((name) => [name, `secret-${name}`]));
      const given = Object.fromEntries(
        Object.values(rest.given ?? {}).map((variable) => [variable, String(INBOX)]),
      );
      try {
        const env = { ...process.env, ...secrets, ...given, [rest.address]: `http://127.0.0.1:${port}` };
        await promisify(execFile)('sh', ['load.sh', ...options], { cwd: directory, env });
      } finally {
        server.close();
      }
      return calls.slice(before);
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What lies under a path, as the engine lists it; GLPI lists what belongs to a calendar below it. */
function listed(
  { record, within }: Rest,
  records: ReadonlyMap<number, { readonly path: string; readonly body: Json }>,
  path: string,
): Json | readonly Json[] {
  const below = /^(\/apirest\.php)\/Calendar\/(\d+)\/(\w+)$/.exec(path);
  const entries = [...records].flatMap(([id, { path: own, body }]) => {
    const entry = { ...record(body), id } as Json;
    const there = below
      ? own === `${below[1]}/${below[3]}` && entry.calendars_id === Number(below[2])
      : own === path;
    return there ? [entry] : [];
  });
  return within === undefined ? entries : { [within(path)]: entries };
}

/** A path with the kept ids in their places. */
export function filledPath(path: string, ids: ReadonlyMap<string, number>): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => String(ids.get(name)));
}

/** The body of a request with the kept ids in the fields that use them. */
export function filledBody({ body, uses = {} }: Request, ids: ReadonlyMap<string, number>): unknown {
  const filled = structuredClone(body) as Record<string, unknown>;
  for (const [field, saved] of Object.entries(uses)) {
    const path = field.split('.');
    const holder = path.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, filled);
    holder[path.at(-1) ?? ''] = ids.get(saved);
  }
  return filled;
}
