#!/bin/bash
# Code is laid out by clang-format 14 with the project's settings.
# usage: format.sh SOURCE_DIR [--fix]; exit 77 (skipped) without clang-format 14
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$1"

tool=
for name in clang-format-14 clang-format; do
    if command -v "$name" >/dev/null 2>&1 && "$name" --version | grep -q 'version 14\.'; then
        tool=$name
        break
    fi
done
if [ -z "$tool" ]; then
    echo "skipped: clang-format 14 is not installed"
    exit 77
fi

mode=(--dry-run --Werror)
[ "${2:-}" != --fix ] || mode=(-i)
find src include tests \( -name '*.c' -o -name '*.h' \) -print0 | xargs -0 "$tool" "${mode[@]}"
