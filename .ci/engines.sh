#!/bin/bash
# Acceptance of the exports in the engines themselves. A missing tool is installed or else fails the stage:
# nothing here is ever skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=()
need() { # file of the package, package
  [ -e "$1" ] || packages+=("$2")
}
# Request Tracker needs one of its database packages; SQLite is the one without a server.
need /usr/share/request-tracker5/lib/RT/SLA.pm request-tracker5
need /usr/share/request-tracker5/lib/RT/SLA.pm rt5-db-sqlite
need /usr/share/perl5/Business/Hours.pm libbusiness-hours-perl
need /usr/bin/promtool prometheus
need /usr/bin/amtool prometheus-alertmanager
need /usr/bin/jq jq
need /usr/bin/curl curl
need /usr/bin/xmllint libxml2-utils
if [ "${#packages[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -qy --no-install-recommends "${packages[@]}"
fi

# The SDK has a lock file of its own, because it is larger than everything else together.
sdk=test/acceptance/engines/servicenow
if [ ! -x "$sdk/node_modules/.bin/now-sdk" ]; then
  npm ci --prefix "$sdk" --ignore-scripts --no-audit --no-fund
fi

npx vitest run --config test/acceptance/engines/vitest.config.ts "$@"
