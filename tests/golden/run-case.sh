#!/bin/bash
# Run one golden case and compare everything it says and writes.
# usage: JUANPING=/path/to/juanping run-case.sh CASE_FOLDER
#
# A case folder holds
#   cmd                  shell text; runs in a fresh scratch folder where input/ is a copy of the case's own;
#                        $JUANPING is the program, $CASE the case folder, $SOURCE the checkout
#   input/               optional
#   expected/stdout      what must be printed; absent means nothing
#   expected/stderr      likewise
#   expected/exit        absent means 0
#   expected/files/      what must have been written, outside input/; a file not named here and not in ignore is an
#                        error
#   ignore               optional: shell patterns of written files that are not compared, one a line, each behind a
#                        line "# why"
#   needs                optional: programs the case cannot run without; one missing skips it (exit 77)
# The scratch folder's name is shown as <scratch>, the checkout's as <source>, so that both may occur in messages.
# JP_GOLDEN_UPDATE=1 writes expected/ anew instead of comparing; its diff is to be read like code.
set -uo pipefail

case_folder=$(cd "$1" && pwd) || exit 1
: "${JUANPING:?the program under test}"
JUANPING=$(realpath "$JUANPING")
SOURCE=$(cd "$(dirname "$0")/../.." && pwd)
CASE=$case_folder
if [ ! -x "$JUANPING" ]; then
    echo "no program at $JUANPING"
    exit 1
fi
if [ -f "$case_folder/needs" ]; then
    while read -r program; do
        if ! command -v "$program" >/dev/null 2>&1; then
            echo "skipped: needs $program, which is not installed"
            exit 77
        fi
    done <"$case_folder/needs"
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/juanping-golden-XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/run" "$scratch/got" "$scratch/got/files"
[ ! -d "$case_folder/input" ] || cp -R "$case_folder/input" "$scratch/run/input"

# Nothing of the caller's surroundings reaches the case but what is named here.
(
    cd "$scratch/run" || exit 1
    env -i PATH="$PATH" HOME="$scratch" TMPDIR="$scratch" LANG=C.UTF-8 JUANPING="$JUANPING" CASE="$CASE" \
        SOURCE="$SOURCE" ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} \
        ${UBSAN_OPTIONS:+UBSAN_OPTIONS="$UBSAN_OPTIONS"} /bin/bash "$case_folder/cmd"
) >"$scratch/got/stdout" 2>"$scratch/got/stderr" </dev/null
code=$?
echo "$code" >"$scratch/got/exit"

sed -i -e "s|$scratch/run|<scratch>|g" -e "s|$SOURCE|<source>|g" "$scratch/got/stdout" "$scratch/got/stderr"

is_ignored() {
    local pattern
    [ -f "$case_folder/ignore" ] || return 1
    while IFS= read -r pattern; do
        case "$pattern" in '' | '#'*) continue ;; esac
        # shellcheck disable=SC2254 # the pattern is meant to be one
        case "$1" in $pattern) return 0 ;; esac
    done <"$case_folder/ignore"
    return 1
}

while IFS= read -r -d '' file; do
    name=${file#"$scratch/run/"}
    is_ignored "$name" && continue
    mkdir -p "$scratch/got/files/$(dirname "$name")"
    cp "$file" "$scratch/got/files/$name"
done < <(find "$scratch/run" -path "$scratch/run/input" -prune -o -type f -print0)

expected=$case_folder/expected
if [ "${JP_GOLDEN_UPDATE:-0}" = 1 ]; then
    rm -rf "$expected"
    mkdir -p "$expected"
    [ ! -s "$scratch/got/stdout" ] || cp "$scratch/got/stdout" "$expected/stdout"
    [ ! -s "$scratch/got/stderr" ] || cp "$scratch/got/stderr" "$expected/stderr"
    [ "$code" = 0 ] || cp "$scratch/got/exit" "$expected/exit"
    [ -z "$(ls -A "$scratch/got/files")" ] || cp -R "$scratch/got/files" "$expected/files"
    [ -n "$(ls -A "$expected")" ] || rmdir "$expected"
    echo "written anew: $expected"
    exit 0
fi

# What the case does not state is nothing, or 0.
mkdir -p "$scratch/want/files"
for part in stdout stderr; do
    if [ -f "$expected/$part" ]; then cp "$expected/$part" "$scratch/want/$part"; else : >"$scratch/want/$part"; fi
done
if [ -f "$expected/exit" ]; then cp "$expected/exit" "$scratch/want/exit"; else echo 0 >"$scratch/want/exit"; fi
[ ! -d "$expected/files" ] || cp -R "$expected/files/." "$scratch/want/files/"

if diff -rq "$scratch/want" "$scratch/got" >/dev/null; then
    exit 0
fi
cd "$scratch" || exit 1
diff -ruN want got
diff -rq want got | grep '^Only in' # an empty file has no lines to show
exit 1
