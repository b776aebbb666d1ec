#!/bin/bash
# Install the Debian packages that are missing, and only those.
# usage: install-packages.sh build [test]
# exit 0: nothing is missing (any more), or this is not a Debian; 2: something is missing and can't be installed here
set -uo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

packages=()
for purpose in "$@"; do
    case "$purpose" in
    build)
        packages+=(gcc libc6-dev cmake ninja-build pkgconf libxlsxwriter-dev libzip-dev libxml2-dev libiniparser-dev
            libpcre2-dev libsqlite3-dev libdeflate-dev libjansson-dev libssl-dev)
        ;;
    test)
        packages+=(libcmocka-dev sqlite3 zip unzip clang-format-14)
        ;;
    *)
        echo "install-packages.sh: what is $purpose?" >&2
        exit 2
        ;;
    esac
done

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "本机不是 Debian 系统，请自行安装 / not a Debian system; please install yourself: ${packages[*]}" >&2
    exit 0 # the build says what it does not find
fi

list_missing() {
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

mapfile -t missing < <(list_missing)
[ "${#missing[@]}" -gt 0 ] || exit 0

give_up() {
    {
        echo "缺少软件包：$1"
        echo "missing packages: $1"
        echo "$2"
        echo "    apt-get install --no-install-recommends $1"
    } >&2
    exit 2
}

command -v apt-get >/dev/null 2>&1 ||
    give_up "${missing[*]}" "本机没有 apt-get，请用其他方式安装 / no apt-get here; install them in another way:"

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
        as_root=(sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8)
    else
        give_up "${missing[*]}" "当前用户无权安装，请由管理员执行 / you may not install packages; ask an administrator to run:"
    fi
fi

echo "正在安装缺少的软件包 / installing missing packages: ${missing[*]}"
options=(-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
log=$(mktemp "${TMPDIR:-/tmp}/juanping-apt-XXXXXX") || exit 2
trap 'rm -f "$log"' EXIT
{
    # One source that does not answer need not be the one that is wanted: go on.
    "${as_root[@]}" apt-get "${options[@]}" update
    "${as_root[@]}" apt-get "${options[@]}" install -y --no-install-recommends "${missing[@]}"
} >"$log" 2>&1 </dev/null

mapfile -t missing < <(list_missing)
if [ "${#missing[@]}" -gt 0 ]; then
    tail -n 15 "$log" >&2
    give_up "${missing[*]}" "安装失败，原因见上 / installing failed for the reason above; once it is mended:"
fi
