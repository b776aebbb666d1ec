#!/bin/bash
# Install what is missing, build the program, score the sample dossiers, and say where the results are.
# usage: samples/run.sh [OUT]    default OUT: build/samples-out
set -uo pipefail

out=${1:-}
case "$out" in
-h | --help)
    echo "用法 / usage: samples/run.sh [OUT]"
    exit 0
    ;;
esac
[ -z "$out" ] || out=$(realpath -m -- "$out")
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
root=$PWD
out=${out:-$root/build/samples-out}

src/cmake/install-packages.sh build || exit 2

log=$root/build/samples-build.log
mkdir -p build || exit 2
echo "正在编译 / building…"
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "编译失败，完整记录见 / the build failed, its log is at: $log" >&2
    exit 2
fi
program=$root/build/release/juanping
if [ ! -x "$program" ]; then
    echo "编译后没有得到程序 / the build made no program at: $program" >&2
    exit 2
fi

inputs=()
for input in samples/dossiers samples/*.zip; do
    [ ! -e "$input" ] || inputs+=("$input")
done
if [ "${#inputs[@]}" -eq 0 ]; then
    echo "没有示例案卷 / no sample dossiers under: $root/samples" >&2
    exit 2
fi
options=()
[ ! -f samples/campaign.ini ] || options+=(--campaign samples/campaign.ini)
[ ! -e "$out/results.db" ] || options+=(--fresh)

"$program" score "${inputs[@]}" -o "$out" "${options[@]}"
code=$?
# Some samples are damaged on purpose: the program then ends with 1, having listed them.
if [ "$code" -ne 0 ] && [ "$code" -ne 1 ]; then
    echo "评查未完成 / scoring did not finish: exit $code" >&2
    exit "$code"
fi
for file in findings.jsonl ranking.xlsx circular.docx circular-annex.xlsx; do
    if [ ! -s "$out/$file" ]; then
        echo "缺少结果文件 / a result file is missing: $out/$file" >&2
        exit 3
    fi
done

cat <<EOF

评查完成，结果在 / done, the results are in: $out
  findings.jsonl       逐卷评查结果 / one line per dossier
  ranking.xlsx         案卷排名（内部版）/ ranked workbook (internal edition)
  circular.docx        典型问题通报（公开版）/ circular of typical violations (public edition)
  circular-annex.xlsx  通报附表（公开版）/ its annex tables (public edition)
  letters/             监督意见书草稿 / draft opinion letters
EOF
