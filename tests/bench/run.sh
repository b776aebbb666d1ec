#!/bin/bash
# The benchmark table: cost per stage on one thread, then whole runs with one and two workers.
# usage: tests/bench/run.sh [DOSSIERS]     default 1000
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
count=${1:-1000}

src/cmake/install-packages.sh build test
mkdir -p build
{ cmake --preset release-tests && cmake --build --preset release; } >build/bench-build.log 2>&1 ||
    { tail -n 20 build/bench-build.log >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build/release/tests/bench_stages "$((count < 300 ? count : 300))"
build/release/tests/bench_cross "$((count * 20))"
build/release/tests/bench_make_corpus "$work/corpus" "$count"
printf '\nwhole runs over %s dossiers (%s)\n' "$count" "$(du -sh "$work/corpus" | cut -f1)"
for jobs in 1 2; do
    start=$(date +%s.%N)
    build/release/juanping score "$work/corpus" -o "$work/out$jobs" -j "$jobs" --progress none
    end=$(date +%s.%N)
    awk -v j="$jobs" -v n="$count" -v s="$start" -v e="$end" \
        'BEGIN { printf "%d worker(s), reports included: %.1f s, %.0f dossiers/s\n", j, e - s, n / (e - s) }'
done
