#!/bin/bash
# Install what is missing, build, and run every test: first under the sanitizers, then what is shipped.
# usage: tests/run.sh
set -uo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

src/cmake/install-packages.sh build test || exit 2

jobs=$(nproc)
failed=()

# build <configure preset> <build preset>
build() {
    local log=build/$2-build.log
    mkdir -p build
    echo "== building: $2"
    if ! { cmake --preset "$1" && cmake --build --preset "$2"; } >"$log" 2>&1; then
        grep -E 'error|Error|FAILED|undefined reference' "$log" | head -n 40 >&2
        tail -n 5 "$log" >&2
        echo "the build failed, its log is at: $PWD/$log" >&2
        exit 2
    fi
    if [ ! -x "build/$2/juanping" ]; then
        echo "the build made no program at: $PWD/build/$2/juanping" >&2
        exit 2
    fi
}

build asan asan
build release-tests release

echo "== under the address and undefined-behaviour sanitizers: all tests"
ctest --preset asan -j "$jobs" || failed+=("under the sanitizers")
echo "== the program as it is shipped: everything but unit tests and checks of the source"
ctest --preset release -j "$jobs" -LE '^(unit|check)$' || failed+=("of the shipped build")

if [ "${#failed[@]}" -gt 0 ]; then
    printf 'FAILED: tests %s\n' "${failed[@]}"
    exit 1
fi
echo "All tests passed, under the sanitizers and as shipped."
