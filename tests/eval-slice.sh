#!/usr/bin/env bash
# A slice of the agent's measurement that fits into three minutes: own scenarios, every third recorded one, every second attack.
# Usage: eval-slice.sh <base url> <folder of the measurement> <work folder>
set -eu
url=$1 eval=$2 work=$3
cp "$eval"/data/*_businesses.jsonl "$work/"
awk 'NR == 1 || NR % 3 == 0' "$eval/data/scenarios_dev.jsonl" >"$work/scenarios.jsonl"
cp "$eval/data/own_dev.jsonl" "$work/own.jsonl"
awk 'NR == 1 || NR % 2 == 0' "$eval/data/attacks.jsonl" >"$work/attacks.jsonl"
python3 "$eval/run_eval.py" --base-url "$url" --scenarios "$work/scenarios.jsonl" "$work/own.jsonl" --attacks "$work/attacks.jsonl" \
  --floors "$(dirname "$0")/eval-floors.json" --out "$work/results.jsonl" --parallel 4 >"$work/report.txt" || true
python3 - "$work/results.jsonl" "$(dirname "$0")/eval-floors.json" <<'PY'
import json, sys

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
floors = json.load(open(sys.argv[2], encoding="utf-8"))["floors"]


def share(select, measure):
    """(right, of): the rows a floor speaks of, and how many of them hold it."""
    tags, kind, dataset, mode = set(select.get("tags", [])), select.get("kind"), select.get("dataset"), select.get("mode")
    chosen = [r for r in rows if tags <= set(r["tags"]) and kind in (None, r["kind"]) and dataset in (None, r["dataset"])
              and mode in (None, r["mode"]) and r["dataset"] not in select.get("not", [])]
    if measure == "pass":
        return sum(r["pass"] for r in chosen), len(chosen)
    name = measure.removeprefix("check:")
    judged = [r for r in chosen if name in r["checks"]]
    return sum(not r["checks"][name] for r in judged), len(judged)


held = broken = 0
for floor in floors:
    right, of = share(floor["select"], floor["measure"])
    ok = of > 0 and right / of >= floor["min"]
    held, broken = held + ok, broken + (not ok)
    print(f"{'held  ' if ok else 'BROKEN'} {floor['name']}: {right}/{of}, floor {floor['min']:.2f}")
for row in rows:
    if not row["pass"] and row["kind"] == "attack":
        print("attack", row["id"], {name: found for name, found in row["checks"].items() if found})
print(f"floors held: {held}\nfloors broken: {broken}")
sys.exit(1 if broken else 0)
PY
