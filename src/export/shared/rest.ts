import type { ExportFile } from '../exporter.ts';

/** One call of a REST interface, ready to send. */
export interface Request {
  /** Name under which the id of the created record is kept for later requests. */
  readonly save?: string;
  readonly method: 'POST' | 'PUT';
  /** Path below the address of the engine; `{name}` stands for a kept id. */
  readonly path: string;
  readonly body: unknown;
  /** Fields of the body, dotted, that take a kept id: `{ calendar_id: 'calendar-office' }`. */
  readonly uses?: Readonly<Record<string, string>>;
}

export interface RestEngine {
  /** Environment variables that the administrator sets, the address first: `ZAMMAD_URL`. */
  readonly variables: readonly string[];
  /** The header lines that authorise, in shell: `Authorization: Token token=$ZAMMAD_TOKEN`. */
  readonly headers: readonly string[];
  /** jq path of the id in an answer, `.id`. */
  readonly idPath: string;
  /** Shell lines to run first, such as opening a session. */
  readonly before?: readonly string[];
}

/** `requests.json` with every call in order, and a short script that sends them; no credentials in either. */
export function restFiles(engine: RestEngine, requests: readonly Request[]): readonly ExportFile[] {
  return [
    { path: 'requests.json', content: `${JSON.stringify(requests, null, 2)}\n` },
    { path: 'load.sh', content: script(engine) },
  ];
}

/** Nothing of the policy is written into the script: it is the same for every export to an engine. */
function script({ variables, headers, idPath, before = [] }: RestEngine): string {
  return `#!/bin/sh
# 依次发送 requests.json 中的请求。 Sends the requests of requests.json in order.
# 需要 curl 和 jq，以及环境变量 Needs curl, jq and: ${variables.join(' ')}
# 凭据只从环境变量读取，不写入任何文件。 Credentials come from the environment and are stored nowhere.
set -eu
${variables.map((name) => `: "\${${name}:?}"`).join('\n')}
cd "$(dirname "$0")"
answer=$(mktemp) && body=$(mktemp)
trap 'rm -f "$answer" "$body"' EXIT
${before.map((line) => `${line}\n`).join('')}ids='{}'
total=$(jq length requests.json)
number=0
while [ "$number" -lt "$total" ]; do
  method=$(jq -r --argjson n "$number" '.[$n].method' requests.json)
  path=$(jq -r --argjson n "$number" --argjson ids "$ids" \\
    '.[$n].path as $path | reduce ($ids | to_entries[]) as $id ($path; split("{" + $id.key + "}") | join($id.value | tostring))' requests.json)
  jq --argjson n "$number" --argjson ids "$ids" \\
    '.[$n] | reduce ((.uses // {}) | to_entries[]) as $use (.body; setpath($use.key | split("."); $ids[$use.value]))' requests.json > "$body"
  printf '%s\\n' ${headers.map((header) => `"${header}"`).join(' ')} | curl -fsS -X "$method" -H @- -H 'Content-Type: application/json' \\
    --data-binary @"$body" -o "$answer" "$${variables[0] ?? 'URL'}$path"
  save=$(jq -r --argjson n "$number" '.[$n].save // ""' requests.json)
  if [ -n "$save" ]; then
    ids=$(jq -c --argjson ids "$ids" --arg save "$save" '$ids + {($save): ${idPath}}' "$answer")
  fi
  number=$((number + 1))
  echo "$number/$total $method $path" >&2
done
`;
}
