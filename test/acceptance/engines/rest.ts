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
  /** The lists that the script looks into, by path: what holds the entries, and what of a body is an entry. */
  readonly lists: Readonly<
    Record<string, { readonly within?: string; readonly entry: (body: Json) => Json }>
  >;
}

const whole = (body: Json): Json => body;
const policyOf = (body: Json): Json => body.sla_policy as Json;

const REST = {
  zammad: {
    address: 'ZAMMAD_URL',
    secrets: ['ZAMMAD_TOKEN'],
    answer: (id) => ({ id }),
    lists: { '/api/v1/calendars': { entry: whole }, '/api/v1/slas': { entry: whole } },
  },
  zendesk: {
    address: 'ZENDESK_URL',
    secrets: ['ZENDESK_BASIC'],
    answer: (id) => ({ schedule: { id } }),
    lists: { '/api/v2/slas/policies.json': { within: 'sla_policies', entry: policyOf } },
  },
  glpi: {
    address: 'GLPI_URL',
    secrets: ['GLPI_APP_TOKEN', 'GLPI_SESSION_TOKEN'],
    answer: (id) => ({ id }),
    lists: {},
  },
  freshdesk: {
    address: 'FRESHDESK_URL',
    secrets: ['FRESHDESK_BASIC'],
    answer: (id) => ({ id }),
    lists: { '/api/v2/sla_policies': { entry: whole } },
  },
  chatwoot: {
    address: 'CHATWOOT_ACCOUNT_URL',
    secrets: ['CHATWOOT_TOKEN'],
    given: { inbox: 'CHATWOOT_INBOX' },
    answer: (id) => ({ id }),
    lists: { '/sla_policies': { within: 'payload', entry: policyOf } },
  },
} as const satisfies Readonly<Record<string, Rest>>;

export type RestEngine = keyof typeof REST;
export const REST_ENGINES = Object.keys(REST) as readonly RestEngine[];

/** A call that changes something; looking up is not noted. */
export interface Sent {
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
  const idOf = (call: Sent | undefined): number => (call ? 1001 + calls.indexOf(call) : 0);
  const answer = async (request: IncomingMessage): Promise<Json | readonly Json[]> => {
    const path = request.url ?? '';
    const text = await textOf(request);
    if (request.method === 'GET') return listed(rest, calls, path, idOf);
    const body = JSON.parse(text) as Json;
    const call = { path, method: request.method ?? '', headers: JSON.stringify(request.headers), body };
    calls.push(call);
    return rest.answer(idOf(call));
  };
  return {
    idOf,
    secrets: rest.secrets.map((name) => `secret-${name}`),
    /** Ids by the name under which the requests keep them. */
    idsOf: (requests: readonly Request[], sent: readonly Sent[]): ReadonlyMap<string, number> =>
      new Map([
        ...Object.keys(rest.given ?? {}).map((name) => [name, INBOX] as const),
        ...requests.flatMap(({ save }, index) => (save ? [[save, idOf(sent[index])] as const] : [])),
      ]),
    /** Runs load.sh and tells what it sent. */
    load: async (directory: string): Promise<readonly Sent[]> => {
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
        await promisify(execFile)('sh', ['load.sh'], { cwd: directory, env });
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

/** What was created under a path, as the engine lists it; an unknown path is an error of the script. */
function listed(
  { lists }: Rest,
  calls: readonly Sent[],
  path: string,
  idOf: (call: Sent) => number,
): Json | readonly Json[] {
  const list = lists[path];
  if (!list) throw new Error(`no list at ${path}`);
  const created = calls.filter((call) => call.method === 'POST' && call.path === path);
  const entries = created.map((call) => ({ ...list.entry(call.body), id: idOf(call) }));
  return list.within === undefined ? entries : { [list.within]: entries };
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
