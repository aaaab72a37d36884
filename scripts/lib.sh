# Shared by the scripts: where things are, and what a bare Debian 12 with Swift lacks.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '\n== %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Debian packages the build needs; with `protos` also what regenerating the contract and the
# Python peers of the tests need, with `network` what dropping packets needs.
install_packages() {
  local wanted=(pkg-config libprotobuf-c-dev libsqlite3-dev libmd-dev) missing=()
  [ "${1:-}" = protos ] && wanted+=(protobuf-compiler protobuf-c-compiler libprotobuf-dev python3-protobuf)
  [ "${1:-}" = network ] && wanted+=(iproute2 nftables)
  local package
  for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${missing[*]}"
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "run this as root, or install: ${missing[*]}"
    sudo=(sudo)
  fi
  "${sudo[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq "${missing[@]}" >&2
}

need_swift() { command -v swift >/dev/null || die "Swift 6.2 or later is needed: https://swift.org/install"; }

# How release builds are made (docs/decisions/0010).
release=(-c release --static-swift-stdlib)

# Builds omsctl and the services in release mode; sets $bin.
build_release() {
  need_swift
  install_packages
  say "building in release mode"
  swift build "${release[@]}" --product omsctl >&2
  local service
  for service in order inventory billing fulfillment orchestrator; do
    swift build "${release[@]}" --product "$service-service" >&2
  done
  bin=$(swift build "${release[@]}" --show-bin-path)
}

# A fresh cluster on free ports in a temporary folder, stopped and removed at exit; sets $data.
fresh_cluster() {
  data=$(mktemp -d "${TMPDIR:-/tmp}/oms.XXXXXX")
  trap 'stop_cluster' EXIT
  "$bin/omsctl" up --data "$data" --port-base 0 >&2
}

stop_cluster() {
  [ -n "${data:-}" ] || return 0
  "$bin/omsctl" down --data "$data" >/dev/null 2>&1 || true
  rm -rf "$data"
}
