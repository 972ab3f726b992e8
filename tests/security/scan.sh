#!/usr/bin/env bash
# A bounded run of a public scanner against a product of its own on loopback; not part of tests/run.sh. Needs a Release build, the
# built web app and `apt-get install wapiti`. Usage: tests/security/scan.sh [report.txt]
set -eu
cd "$(dirname "$0")/../.."
report=$(realpath -m "${1:-scan.txt}")
port=${SCAN_PORT:-5499} limit=${SCAN_SECONDS:-240}
work=$(mktemp -d)
(cd src/Vivtorok.Api && exec env DataDirectory="$work/data" ASPNETCORE_ENVIRONMENT=Testing Demo__Seed=true Testing__Enabled=true \
  dotnet bin/Release/net10.0/Vivtorok.Api.dll --urls "http://127.0.0.1:$port" >"$work/log" 2>&1) &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 1 300); do curl -fsS -o /dev/null "http://127.0.0.1:$port/health/ready" 2>/dev/null && break; sleep 0.2; done

base=http://127.0.0.1:$port
json='Content-Type: application/json'
person="{\"name\":\"Scan\",\"email\":\"scan@example.com\",\"password\":\"сірий чайник 91\",\"businessName\":\"Scan\",\"locale\":\"en\",\"acceptTerms\":true,\"confirmAge16\":true}"
curl -fsS -o /dev/null -D "$work/headers" -H "$json" -d "$person" "$base/api/v1/auth/register"
cookie=$(sed -nE 's/^[Ss]et-[Cc]ookie: (vivtorok_session=[^;]+).*/\1/p' "$work/headers")
key=$(curl -fsS -H "$json" -H 'X-CSRF: 1' -H "Cookie: $cookie" -d '{"kind":"webChat","name":"Scan"}' "$base/api/v1/channels" | sed -nE 's/.*"key":"([^"]+)".*/\1/p')

# What has no links: the API's readable addresses with their parameters, and the chat page.
starts=(-s "$base/chat/$key" -s "$base/api/v1/contacts?search=a&limit=5&tag=x" -s "$base/api/v1/conversations?limit=5" -s "$base/api/v1/audit?entity=Member&limit=5"
  -s "$base/api/v1/knowledge?limit=5" -s "$base/api/v1/tasks?limit=5" -s "$base/reset?token=a&email=b@example.com" -s "$base/sign-in?next=/inbox" -s "$base/not-me?token=a")
timeout $((limit + 60)) wapiti -u "$base/" --scope domain "${starts[@]}" -H "Cookie: $cookie" -H 'X-CSRF: 1' --flush-session --max-scan-time "$limit" --max-attack-time 60 \
  -m sql,blindsql,xss,permanentxss,file,exec,crlf,redirect,csrf,csp,http_headers,cookieflags,methods,backup,htaccess \
  -f txt -o "$report" --no-bugreport -v 1 || true
grep -c ' 5[0-9][0-9] ' "$work/log" || true
tail -n 60 "$report"
