import type { ExportFile } from '../exporter.ts';

/** One call of a REST interface, ready to send. */
export interface Request {
  /** Name under which the id of the created record is kept for later requests. */
  readonly save?: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the address of the engine; `{name}` stands for a kept id. */
  readonly path: string;
  readonly body?: unknown;
  /** The request is made for every entry of a list, whose id is `{id}` of the path: what an earlier export added and has no name. */
  readonly each?: { readonly list: string; readonly entries: string };
  /** How the record of an earlier export is found, which is changed in place instead of being created again. */
  readonly same?: SameRecord;
  /** Fields of the body, dotted, that take a kept id: `{ calendar_id: 'calendar-office' }`. */
  readonly uses?: Readonly<Record<string, string>>;
}

export interface SameRecord {
  /** Path of the list that the engine gives. */
  readonly list: string;
  /** Place of the entries in the answer, dotted; empty for the answer itself. */
  readonly entries: string;
  /** Place of the name in an entry, dotted, and the name. */
  readonly name: string;
  readonly value: string;
  /** Path of the change; `{id}` is that of the entry. */
  readonly update: string;
  readonly method: 'PUT' | 'PATCH';
}

export interface RestEngine {
  /** Environment variables that the administrator sets, the address first: `ZAMMAD_URL`. */
  readonly variables: readonly string[];
  /** The header lines that authorise, in shell: `Authorization: Token token=$ZAMMAD_TOKEN`. */
  readonly headers: readonly string[];
  /** jq path of the id in an answer, `.id`. */
  readonly idPath: string;
  /** Ids that the administrator gives in the environment, by the name under which requests use them. */
  readonly given?: Readonly<Record<string, string>>;
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

/** A program of jq that puts the known ids into the places `{name}` of a path. */
const FILLED =
  'reduce ($ids | to_entries[]) as $id (.; split("{" + $id.key + "}") | join($id.value | tostring))';

/** Nothing of the policy is written into the script: it is the same for every export to an engine. */
function script({ variables, headers, idPath, given = {}, before = [] }: RestEngine): string {
  const inherited = Object.entries(given);
  const all = [...variables, ...inherited.map(([, variable]) => variable)];
  const ids = inherited.map(([name, variable]) => `--arg ${name} "$${variable}" `).join('');
  const object = inherited.map(([name]) => `${name}: $${name}`).join(', ');
  return `#!/bin/sh
# 依次发送 requests.json 中的请求。 Sends the requests of requests.json in order.
# 需要 curl 和 jq，以及环境变量 Needs curl, jq and: ${all.join(' ')}
# 可以重复运行：能按名称找到的记录原地更新；不删除任何记录。 Can run again: records found by their name are changed; none is removed.
# --dry-run 只显示请求；--remove 按名称找到并删除本文件夹建立的记录。 --dry-run shows the requests and sends nothing; --remove deletes the named records of this folder.
# 凭据只从环境变量读取，不写入任何文件。 Credentials come from the environment and are stored nowhere.
set -eu
cd "$(dirname "$0")"
if [ "\${1:-}" = --dry-run ]; then
  jq -r '.[] | "\\(.method) \\(.path) \\(.same.value // "")", (select(.body) | "    \\(.body | tojson)")' requests.json
  exit 0
fi
${all.map((name) => `: "\${${name}:?}"`).join('\n')}
answer=$(mktemp) && body=$(mktemp)
trap 'rm -f "$answer" "$body"' EXIT
send() {
  verb=$1
  address="$${variables[0] ?? 'URL'}$2"
  shift 2
  printf '%s\\n' ${headers.map((header) => `"${header}"`).join(' ')} | curl -fsS -X "$verb" -H @- -H 'Content-Type: application/json' \\
    -o "$answer" "$@" "$address"
}
${before.map((line) => `${line}\n`).join('')}ids=$(jq -cn ${ids}'{${object}}')
entry() {
  of --slurpfile got "$answer" '.same as $same | [$got[0] | getpath($same.entries | split(".") | map(select(. != "")))[]
    | select(getpath($same.name | split(".")) == $same.value) | .id][0] // ""'
}
of() { printf '%s' "$request" | jq -r --argjson ids "$ids" "$@"; }
total=$(jq length requests.json)
if [ "\${1:-}" = --remove ]; then
  number=$total
  while [ "$number" -gt 0 ]; do
    number=$((number - 1))
    request=$(jq -c --argjson n "$number" '.[$n]' requests.json)
    [ "$(of '.same != null')" = true ] || continue
    send GET "$(of '.same.list | ${FILLED}')"
    known=$(entry)
    [ -n "$known" ] || continue
    path=$(of --arg known "$known" '($ids + {id: $known}) as $ids | .same.update | ${FILLED}')
    send DELETE "$path"
    echo "DELETE $path" >&2
  done
  exit 0
fi
number=0
while [ "$number" -lt "$total" ]; do
  request=$(jq -c --argjson n "$number" '.[$n]' requests.json)
  method=$(of .method)
  if [ "$(of '.each != null')" = true ]; then
    send GET "$(of '.each.list | ${FILLED}')"
    for found in $(of --slurpfile got "$answer" '.each as $each | $got[0] | getpath($each.entries | split(".") | map(select(. != "")))[] | .id'); do
      send "$method" "$(of --arg found "$found" '($ids + {id: $found}) as $ids | .path | ${FILLED}')"
    done
    number=$((number + 1))
    continue
  fi
  path=$(of '.path | ${FILLED}')
  of 'reduce ((.uses // {}) | to_entries[]) as $use (.body; setpath($use.key | split(".") | map(tonumber? // .); $ids[$use.value]))' > "$body"
  known=
  if [ "$(of '.same != null')" = true ]; then
    send GET "$(of '.same.list | ${FILLED}')"
    known=$(entry)
  fi
  if [ -n "$known" ]; then
    method=$(of .same.method)
    path=$(of --arg known "$known" '($ids + {id: $known}) as $ids | .same.update | ${FILLED}')
  fi
  send "$method" "$path" --data-binary @"$body"
  save=$(of '.save // ""')
  if [ -n "$save" ]; then
    if [ -n "$known" ]; then
      ids=$(of --arg save "$save" --arg known "$known" -c '$ids + {($save): ($known | tonumber? // $known)}')
    else
      ids=$(jq -c --argjson ids "$ids" --arg save "$save" '$ids + {($save): ${idPath}}' "$answer")
    fi
  fi
  number=$((number + 1))
  echo "$number/$total $method $path" >&2
done
`;
}
