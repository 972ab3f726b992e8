#!/usr/bin/env bash
# The README's test command. Works on a bare machine: installs what is missing, builds, starts PostgreSQL, Chromium and the
# product itself, runs every runner, stops what it started by process id, and ends with one line: N passed, N failed.
set -u
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
chmod 755 "$work"
passed=0 failed=0 servers=()
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 VIVTOROK_SKIP_WEB=1

stop_all() {
  for pid in "${servers[@]:-}"; do [ -n "$pid" ] && kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  bash tests/services.sh stop "$work/services" >/dev/null 2>&1
  rm -rf "$work"
}
trap stop_all EXIT

say() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }
count() { passed=$((passed + $1)); failed=$((failed + $2)); }

# A check that either holds or does not.
gate() {
  say "$1"; shift
  if "$@" >"$work/gate.log" 2>&1; then count 1 0; else count 0 1; tail -n 60 "$work/gate.log"; fi
}

# A runner of tests: its log is shown, and its figures are read from it by the last argument.
run_dotnet() {
  say "$1"
  dotnet test "tests/$1" -c Release --no-build --logger 'console;verbosity=minimal' >"$work/test.log" 2>&1
  local status=$? line
  grep -vE '^\s+at |^$' "$work/test.log" | tail -n 80
  line=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+' "$work/test.log" | tail -n 1)
  local good bad
  good=$(sed -nE 's/.*Passed: +([0-9]+).*/\1/p' <<<"$line") bad=$(sed -nE 's/.*Failed: +([0-9]+),.*/\1/p' <<<"$line")
  if [ -z "$good" ] || { [ "$status" != 0 ] && [ "${bad:-0}" = 0 ]; }; then bad=$((${bad:-0} + 1)); fi
  count "${good:-0}" "${bad:-0}"
}

run_plain() { # name, pattern of "N passed", pattern of "N failed", command…
  say "$1"; local name=$1 good_is=$2 bad_is=$3; shift 3
  "$@" >"$work/plain.log" 2>&1
  local status=$? good bad
  tail -n 60 "$work/plain.log"
  good=$(sed 's/\x1b\[[0-9;]*m//g' "$work/plain.log" | grep -oE "$good_is" | tail -n 1 | grep -oE '[0-9]+' | head -n 1)
  bad=$(sed 's/\x1b\[[0-9;]*m//g' "$work/plain.log" | grep -oE "$bad_is" | tail -n 1 | grep -oE '[0-9]+' | head -n 1)
  if [ "$status" != 0 ] && [ "${bad:-0}" = 0 ]; then bad=1; fi
  count "${good:-0}" "${bad:-0}"
}

start_product() { # port, folder, environment settings…
  local port=$1 folder=$2; shift 2
  mkdir -p "$folder"
  (cd src/Vivtorok.Api && exec env DataDirectory="$folder" "$@" dotnet bin/Release/net10.0/Vivtorok.Api.dll --urls "http://127.0.0.1:$port" >"$folder/log" 2>&1) &
  servers+=($!)
  for _ in $(seq 1 150); do curl -fsS -o /dev/null "http://127.0.0.1:$port/health/ready" 2>/dev/null && return 0; sleep 0.2; done
  echo "the product did not get ready on port $port"; tail -n 20 "$folder/log"; return 1
}

# The product that takes payments, with a server in Stripe's place.
start_stripe() {
  local port=$1 folder=$2
  mkdir -p "$folder"
  (cd src/Vivtorok.Api && exec dotnet ../../tests/Vivtorok.Benchmarks/bin/Release/net10.0/Vivtorok.Benchmarks.dll stripe-host "http://127.0.0.1:$port" >"$folder/log" 2>&1) &
  servers+=($!)
  for _ in $(seq 1 150); do curl -fsS -o /dev/null "http://127.0.0.1:$port/health/ready" 2>/dev/null && return 0; sleep 0.2; done
  echo "the product that takes payments did not get ready on port $port"; tail -n 20 "$folder/log"; return 1
}

say 'Install'
bash tests/services.sh install
need=()
command -v chromium >/dev/null || need+=(chromium)
command -v curl >/dev/null || need+=(curl)
command -v python3 >/dev/null || need+=(python3)
if [ ${#need[@]} -gt 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}"; fi
(cd web && npm ci --no-fund --no-audit --loglevel=error) || count 0 1

say 'Build'
dotnet restore Vivtorok.sln --nologo -v q || count 0 1
if ! dotnet build Vivtorok.sln -c Release --no-restore --nologo -v q; then
  count 0 1; printf '%s passed, %s failed\n' "$passed" "$failed"; exit 1
fi

# A known weakness in a package that we ship is an error; a registry that cannot be asked is not.
audit_packages() {
  dotnet list Vivtorok.sln package --vulnerable --include-transitive --format json >"$work/audit.json" 2>"$work/audit.err" || { cat "$work/audit.err"; echo 'NuGet could not be asked: left out'; return 0; }
  if grep -q '"severity"' "$work/audit.json"; then cat "$work/audit.json"; return 1; fi
}
audit_web() {
  local answer; answer=$(cd web && npm audit --omit=dev --json 2>/dev/null)
  if ! grep -q '"auditReportVersion"' <<<"$answer"; then echo 'npm could not be asked: left out'; return 0; fi
  if ! grep -Eq '"total": 0' <<<"$answer"; then echo "$answer"; return 1; fi
}
gate 'NuGet packages without known weaknesses' audit_packages
gate 'Web packages without known weaknesses' audit_web

gate 'C# format' dotnet format whitespace . --folder --verify-no-changes --exclude src/*/obj src/*/bin tests/*/obj tests/*/bin web
gate 'API document is current' bash -c 'dotnet src/Vivtorok.Api/bin/Release/net10.0/Vivtorok.Api.dll openapi "'"$work"'/openapi.json" && diff -u web/openapi.json "'"$work"'/openapi.json" | head -n 80 && cmp web/openapi.json "'"$work"'/openapi.json"'
gate 'API types are current' bash -c 'cd web && npx openapi-typescript openapi.json -o "'"$work"'/schema.gen.ts" && npx prettier --stdin-filepath src/shared/api/schema.gen.ts <"'"$work"'/schema.gen.ts" | cmp - <(npx prettier --stdin-filepath src/shared/api/schema.gen.ts <src/shared/api/schema.gen.ts)'
gate 'Web format' bash -c 'cd web && npm run -s format:check'
gate 'Web lint' bash -c 'cd web && npm run -s lint'
gate 'Web unused code' bash -c 'cd web && npm run -s knip'
gate 'Web lock file' bash -c 'cd web && npm run -s lock:check'
gate 'Web build' bash -c 'cd web && npm run -s build'

# Other people's emulators of Stripe and Google; without their packages the tests that ask them are skipped by name.
start_emulator() { # folder, port, variable, command…
  local folder=tests/emulators/$1 name=$1 port=$2 variable=$3; shift 3
  (cd "$folder" && npm install --no-save --no-package-lock --no-fund --no-audit --loglevel=error) || { echo "$name: its packages cannot be had, left out"; return; }
  (cd "$folder" && exec env PORT="$port" PATH="$PWD/node_modules/.bin:$PATH" "$@" >"$work/$name.log" 2>&1) &
  servers+=($!)
  for _ in $(seq 1 100); do curl -sS -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null && { export "$variable=http://127.0.0.1:$port"; return; }; sleep 0.2; done
  echo "$name did not get ready, left out"; tail -n 5 "$work/$name.log"
}
say 'Emulators'
start_emulator stripe 8110 VIVTOROK_STRIPE_EMULATOR env LOG_LEVEL=warn stripe-stateful-mock
start_emulator google 8210 VIVTOROK_GOOGLE_EMULATOR node server.mjs

say 'PostgreSQL'
eval "$(bash tests/services.sh start "$work/services")"
echo "${VIVTOROK_TEST_POSTGRES:-PostgreSQL did not start: its tests are left out}"

for project in Vivtorok.UnitTests Vivtorok.ArchitectureTests Vivtorok.IntegrationTests Vivtorok.FunctionalTests; do run_dotnet "$project"; done
run_plain 'Web tests' 'Tests .* [0-9]+ passed' 'Tests +[0-9]+ failed' bash -c 'cd web && npx vitest run'

if start_product 5471 "$work/e2e" ASPNETCORE_ENVIRONMENT=Testing Demo__Seed=true Testing__Enabled=true; then
  start_stripe 5473 "$work/stripe" && export VIVTOROK_BILLING_URL=http://127.0.0.1:5473 || count 0 1
  run_plain 'Browser journeys' '[0-9]+ passed' '[0-9]+ failed' bash -c 'cd web && VIVTOROK_URL=http://127.0.0.1:5471 CI=true npx playwright test'
else count 0 1; fi

if [ -f ../shared/eval/run_eval.py ]; then
  if start_product 5472 "$work/eval" ASPNETCORE_ENVIRONMENT=Testing Testing__Enabled=true; then
    run_plain 'Agent, a slice of the measurement' 'floors held: [0-9]+' 'floors broken: [0-9]+' bash tests/eval-slice.sh http://127.0.0.1:5472 "$root/../shared/eval" "$work/eval"
  else count 0 1; fi
else
  say 'Agent measurement: left out, its data is not beside this checkout'
fi

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
