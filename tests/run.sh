#!/usr/bin/env bash
# Builds everything in Release with warnings as errors and runs every test project. Needs the .NET 10 SDK, the
# package feed and nothing else; the storage tests also run on PostgreSQL where one can be had (tests/postgres.sh).
# Works from any folder. The last line is "N passed, N failed, N skipped"; the exit code is 0 only if nothing failed.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
results=$(mktemp -d)
chmod 755 "$results" # the database server runs as another user
trap clean_up EXIT

clean_up() {
  [ ! -d "$results/postgres" ] || tests/postgres.sh stop "$results/postgres"
  rm -rf "$results"
}

finish() { # passed failed skipped
  echo "$1 passed, $2 failed, $3 skipped"
  [ "$2" -eq 0 ] || exit 1
  exit 0
}

# A run that can't be made is a failed one: it counts as one failure, so that no reader of the last line is misled.
give_up() { printf '\n%s\n' "$1"; finish 0 1 0; }

if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then export PATH="$HOME/.dotnet:$PATH"; fi
command -v dotnet >/dev/null || give_up "The .NET SDK isn't installed. Get version 10 from https://dot.net/download, or run
  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
and then tests/run.sh again."
version=$(dotnet --version 2>&1) || give_up "The .NET 10 SDK isn't installed; this is what is there:
$version
Get version 10 from https://dot.net/download, then run tests/run.sh again."

echo "== Build (SDK $version)"
dotnet build PlanCopilot.sln -c Release -warnaserror -v quiet --nologo -clp:NoSummary 2>&1 | sort -u
[ "${PIPESTATUS[0]}" -eq 0 ] || give_up "The build failed: see above. (It counts as one failure.)"

if [ -z "${PLANCOPILOT_TEST_POSTGRES:-}" ] && [ -x tests/postgres.sh ]; then
  if connection=$(tests/postgres.sh start "$results/postgres" 2>"$results/postgres.log"); then
    export PLANCOPILOT_TEST_POSTGRES=$connection
    echo "== PostgreSQL: a private server for this run"
  else
    echo "== PostgreSQL: none ($(tail -n 1 "$results/postgres.log")); the storage tests run on SQLite only"
  fi
fi

# The browser tests are skipped, and counted, where there is none.
if [ ! -x /usr/bin/chromium ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && timeout 180 env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 </dev/null
fi
[ -x /usr/bin/chromium ] || echo "== Chromium: none at /usr/bin/chromium, and it couldn't be installed; the browser tests are skipped"

# The summary stands at the end; what a test printed could hold anything.
count() { grep -o '<Counters [^>]*' "$results/$1.trx" | tail -n 1 | grep -o " $2=\"[0-9]*\"" | tr -dc 0-9; }

passed=0 failed=0 skipped=0 summary=
for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  echo "== $name"
  dotnet test "$project" -c Release --no-build --nologo -v quiet --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=quiet"
  code=$?
  if [ ! -f "$results/$name.trx" ]; then
    failed=$((failed + 1)) summary+="$(printf '%-28s no results: it ended before it could write them' "$name")"$'\n'
    continue
  fi
  total=$(count "$name" total) p=$(count "$name" passed) executed=$(count "$name" executed)
  f=$((executed - p)) s=$((total - executed))
  # A crash of the test host leaves counts that look well.
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  summary+="$(printf '%-28s %5d passed %5d failed %5d skipped' "$name" "$p" "$f" "$s")"$'\n'
done
printf '\n%s' "$summary"
[ "$passed" -gt 0 ] || give_up "No test ran."
finish "$passed" "$failed" "$skipped"
