#!/bin/bash
# No file of code passes 800 lines: what can't be read in one sitting can't be reviewed.
# usage: length.sh SOURCE_DIR
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$1"

longest=$(find src include tests \( -name '*.c' -o -name '*.h' -o -name '*.sh' \) -exec wc -l {} + |
    awk '$2 != "total" && $1 > 800 {print $2 ": " $1 " lines"}')
if [ -n "$longest" ]; then
    echo "$longest"
    exit 1
fi
