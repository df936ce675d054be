#!/usr/bin/env bash
# What printing needs from the system: Pango, HarfBuzz subsetting, Chinese fonts.
# Installs what is missing with apt as root; else stops with the list.
set -euo pipefail

missing=()
has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }
has_font() { command -v fc-list >/dev/null && fc-list : family | grep -q "$1"; }

command -v fc-list >/dev/null || missing+=(fontconfig)
has_library libpango-1.0 || missing+=(libpango-1.0-0)
has_library libpangoft2-1.0 || missing+=(libpangoft2-1.0-0)
has_library libharfbuzz-subset || missing+=(libharfbuzz-subset0)
has_font "Noto Serif CJK SC" || missing+=(fonts-noto-cjk)
has_font "LXGW WenKai" || missing+=(fonts-lxgw-wenkai)

[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fc-cache -f >/dev/null 2>&1 || true
else
  echo "缺少打印所需的系统软件包，请先安装（missing system packages, please install）:" >&2
  echo "  sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
