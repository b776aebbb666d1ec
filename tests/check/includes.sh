#!/bin/bash
# A room includes only the rooms that its jp_room() call names.
# usage: includes.sh SOURCE_DIR ROOMS_FILE; lines of ROOMS_FILE are "room: used used/header"
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$1"

bad=0
seen=0
while IFS=': ' read -r room uses; do
    for folder in "src/$room" "include/juanping/$room"; do
        [ -d "$folder" ] || continue
        while IFS=: read -r file line include; do
            [ -n "$file" ] || continue
            seen=$((seen + 1))
            header=${include#*juanping/}
            header=${header%%\"*}
            used=${header%%/*}
            case " $room $uses " in
            *" $used "* | *" ${header%.h} "*) ;;
            *)
                echo "$file:$line: room $room may not include juanping/$header"
                bad=1
                ;;
            esac
        done < <(grep -rnE --include='*.[ch]' --include='*.def' '^[[:space:]]*#[[:space:]]*include[[:space:]]*["<]juanping/' "$folder" || true)
    done
done <"$2"

if [ "$seen" -eq 0 ]; then
    echo "no include was looked at: the check itself is broken"
    exit 1
fi
exit "$bad"
