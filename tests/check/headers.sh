#!/bin/bash
# Every public header compiles alone, and twice over.
# usage: headers.sh SOURCE_DIR COMPILER FLAG...
set -euo pipefail
export LC_ALL=C.UTF-8
source_dir=$1
compiler=$2
shift 2
cd "$source_dir/include"

bad=0
count=0
while IFS= read -r header; do
    count=$((count + 1))
    # The typedef keeps a header of macros alone from being an empty file.
    if ! printf '#include "%s"\n#include "%s"\ntypedef int checked;\n' "$header" "$header" |
        "$compiler" -std=c17 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror "$@" -I. -fsyntax-only -xc -; then
        echo "$header does not compile alone"
        bad=1
    fi
done < <(find juanping -name '*.h' | sort)

if [ "$count" -eq 0 ]; then
    echo "no header was looked at: the check itself is broken"
    exit 1
fi
exit "$bad"
