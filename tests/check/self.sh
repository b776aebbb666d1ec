#!/bin/bash
# The checks and the golden runner themselves: each must pass a sound tree and fail one with its own fault.
# usage: self.sh SOURCE_DIR COMPILER
set -uo pipefail
export LC_ALL=C.UTF-8
here=$1/tests/check
runner=$1/tests/golden/run-case.sh
compiler=$2

top=$(mktemp -d "${TMPDIR:-/tmp}/juanping-check-XXXXXX") || exit 1
trap 'rm -rf "$top"' EXIT
tree=$top/tree
bad=0

sound_tree() {
    rm -rf "$tree"
    mkdir -p "$tree/src/score" "$tree/src/cli" "$tree/include/juanping/score" "$tree/include/juanping/read" "$tree/tests"
    printf 'model: base\nscore: base model read/ini\n' >"$tree/rooms.txt"
    printf '#include "juanping/score/score.h"\n#include "juanping/read/ini.h"\n' >"$tree/src/score/score.c"
    printf '#include <stdio.h>\nint main(void) { printf("%%d", 1); }\n' >"$tree/src/cli/main.c"
    printf '#ifndef A\n#define A\ntypedef int a_kind;\n#endif\n' >"$tree/include/juanping/score/score.h"
}

# expect <0|1> <what is tried> <command>...
expect() {
    local wanted=$1 what=$2 code
    shift 2
    "$@" >"$top/log" 2>&1
    code=$?
    if [ "$code" -ne "$wanted" ]; then
        echo "$what: exit $code instead of $wanted"
        sed 's/^/    /' "$top/log"
        bad=1
    fi
}

sound_tree
for check in includes length scope headers; do
    case "$check" in
    includes) arguments=("$tree/rooms.txt") ;;
    headers) arguments=("$compiler") ;;
    *) arguments=() ;;
    esac
    expect 0 "$check, sound tree" "$here/$check.sh" "$tree" "${arguments[@]}"
done

echo '#include "juanping/store/store.h"' >>"$tree/src/score/score.c"
expect 1 "a room that is not allowed" "$here/includes.sh" "$tree" "$tree/rooms.txt"
sound_tree
echo ' #  include "juanping/read/zip_in.h"' >>"$tree/src/score/score.c"
expect 1 "another header of a room of which one is allowed" "$here/includes.sh" "$tree" "$tree/rooms.txt"
sound_tree
echo '#include "juanping/rank/rank.h"' >>"$tree/include/juanping/score/score.h"
expect 1 "a public header that includes too much" "$here/includes.sh" "$tree" "$tree/rooms.txt"
sound_tree
: >"$tree/src/score/score.c"
expect 1 "nothing looked at" "$here/includes.sh" "$tree" "$tree/rooms.txt"

sound_tree
echo 'a_kind f(size_t n);' >"$tree/include/juanping/score/other.h"
expect 1 "a header that needs another" "$here/headers.sh" "$tree" "$compiler"
sound_tree
echo 'typedef int b_kind; struct b { int x; };' >"$tree/include/juanping/score/other.h"
expect 1 "a header without a guard" "$here/headers.sh" "$tree" "$compiler"

sound_tree
yes '' | head -n 800 >"$tree/src/score/long.c"
expect 0 "800 lines" "$here/length.sh" "$tree"
echo >>"$tree/src/score/long.c"
expect 1 "801 lines" "$here/length.sh" "$tree"

for call in 'printf("x");' 'if (getenv("HOME"))' 'x = time(NULL);' 'exit(1);' 'fprintf(stderr, "x");' 'fputs("x", stdout);'; do
    sound_tree
    echo "    $call" >>"$tree/src/score/score.c"
    expect 1 "below cli: $call" "$here/scope.sh" "$tree"
done
for call in 'snprintf(x, 1, "x");' 'jp_exit(1);' 'x.time(1);' '/* exit(1) ends */' 'fprintf(file, "x");'; do
    sound_tree
    echo "    $call" >>"$tree/src/score/score.c"
    expect 0 "below cli: $call" "$here/scope.sh" "$tree"
done

program=$top/program
sound_case() {
    rm -rf "$top/case"
    mkdir -p "$top/case/expected/files/out" "$top/case/input"
    echo 'text' >"$top/case/input/in"
    echo '"$JUANPING" input/in' >"$top/case/cmd"
    echo 'said text' >"$top/case/expected/stdout"
    echo 'warned' >"$top/case/expected/stderr"
    echo 1 >"$top/case/expected/exit"
    echo 'written' >"$top/case/expected/files/out/file"
    printf '#!/bin/bash\necho "said $(cat "$1")"\necho warned >&2\nmkdir out\necho written >out/file\nexit 1\n' >"$program"
    chmod +x "$program"
}
run_case() { JUANPING=$program "$runner" "$top/case"; }

sound_case
expect 0 "golden, as expected" run_case
for fault in 's/said/Said/' 's/warned/Warned/' 's/exit 1/exit 2/' 's/echo written/echo other/' 's/^exit/touch more; exit/' \
    's/^exit/rm out\/file; exit/'; do
    sound_case
    sed -i "$fault" "$program"
    expect 1 "golden, $fault" run_case
done
sound_case
sed -i 's/^exit/echo x >more; exit/' "$program"
printf '# holds times\nmo?e\n' >"$top/case/ignore"
expect 0 "golden, a file that is not compared" run_case
sound_case
echo no-such-program-anywhere >"$top/case/needs"
expect 77 "golden, something needed is absent" run_case
sound_case
rm -rf "$top/case/expected"
JP_GOLDEN_UPDATE=1 expect 0 "golden, written anew" run_case
expect 0 "golden, what was written anew" run_case

exit "$bad"
