/** The script that loads `slas.json` beside it: it changes an SLA of the same name and adds the others. It holds nothing of the policy. */
export const LOADER = `#!/bin/sh
# 按名称建立或更新 slas.json 中的 SLA。 Adds or changes the SLAs of slas.json by name.
# 需要 curl、jq 和环境变量 Needs curl, jq and: ZABBIX_URL (…/api_jsonrpc.php) ZABBIX_TOKEN
# --dry-run 只显示；--remove 删除同名的。 --dry-run shows, --remove deletes those of the names.
set -eu
cd "$(dirname "$0")"
if [ "\${1:-}" = --dry-run ]; then
  jq -c '.[] | {method: "sla.create", params: .}' slas.json
  exit 0
fi
: "\${ZABBIX_URL:?}"
: "\${ZABBIX_TOKEN:?}"
body=$(mktemp)
trap 'rm -f "$body"' EXIT
call() {
  jq -cn --arg method "$1" --argjson params "$2" '{jsonrpc: "2.0", method: $method, params: $params, id: 1}' > "$body"
  printf 'Authorization: Bearer %s\\n' "$ZABBIX_TOKEN" | curl -fsS -H @- -H 'Content-Type: application/json-rpc' --data-binary @"$body" "$ZABBIX_URL" |
    jq -ce 'if .error then error(.error.data // .error.message) else .result end'
}
total=$(jq length slas.json)
number=0
while [ "$number" -lt "$total" ]; do
  sla=$(jq -c --argjson n "$number" '.[$n]' slas.json)
  known=$(call sla.get "$(printf '%s' "$sla" | jq -c '{output: ["slaid"], filter: {name: [.name]}}')" | jq -r '.[0].slaid // ""')
  if [ "\${1:-}" = --remove ]; then
    [ -z "$known" ] || call sla.delete "$(jq -cn --arg id "$known" '[$id]')" > /dev/null
  elif [ -n "$known" ]; then
    # 停机记录由管理员维护，更新时不动。 Downtimes are the administrator's: they stay.
    call sla.update "$(printf '%s' "$sla" | jq -c --arg id "$known" '. + {slaid: $id} | del(.excluded_downtimes)')" > /dev/null
  else
    call sla.create "$sla" > /dev/null
  fi
  number=$((number + 1))
done
`;
