#!/bin/bash
# SPDX-License-Identifier: MIT
# Regenerates everything that is made from .proto files, and prints what it wrote.
#
# Needs protoc (protobuf-compiler) and protoc-c (protobuf-c-compiler) 1.4.1. A normal build does not.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in protoc protoc-c; do
    command -v "$tool" >/dev/null || {
        echo "generate-protos: $tool is missing; apt-get install protobuf-compiler" \
            "protobuf-c-compiler libprotobuf-dev libprotobuf-c-dev" >&2
        exit 1
    }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every generated file starts with the same three lines; $1 file, $2 source.
fence() {
    {
        echo "// DO NOT EDIT."
        echo "// swift-format-ignore-file"
        echo "// Source: $2 by scripts/generate-protos.sh"
        cat "$1"
    } >"$work/fenced"
    mv "$work/fenced" "$1"
    chmod 644 "$1"
}

# Puts generated files in place; a file that did not change keeps its date, so nothing rebuilds.
# $1 where they are now, $2 where they belong.
install_tree() {
    local file
    (cd "$1" && find . -type f | sed 's,^\./,,' | LC_ALL=C sort) | while read -r file; do
        mkdir -p "$(dirname "$2/$file")"
        cmp -s "$1/$file" "$2/$file" || cp "$1/$file" "$2/$file"
        echo "$2/$file"
    done
}

# Removes generated files of $2 that are no longer made; $1 where the new ones are.
prune_tree() {
    local file
    (cd "$2" && find . -type f \( -name '*.pb-c.[ch]' -o -name '*.swift' \
        -o -name '*_pb2.py' \)) | while read -r file; do
        [ -e "$1/$file" ] || rm -v "$2/$file"
    done
}

# C code for the protos under $1 into target $2; $3 names the folder in the fence.
#
# Text fields are generated as bytes, the same on the wire: a char * would hide what follows a NUL.
# Services are left out: their C stubs are not used, and a method named Void would not compile.
# gen_pack_helpers is on by default, but only when it is said does it cover nested messages.
generate_c() {
    local protos=$1 target=$2 shown=$3 copy="$work/c/$2" file
    rm -rf "$copy" && mkdir -p "$copy/protos" "$copy/c" "$copy/include" "$copy/src"
    cp -r "$protos/." "$copy/protos"
    find "$copy/protos" -name '*.proto' -exec \
        perl -0pi -e 's/\bstring(\s+\w+\s*=\s*\d+)/bytes$1/g; s/^service .*?^\}//gms;
            s{^package .*?;\K}{ import "protobuf-c/protobuf-c.proto";
            option (pb_c_file).gen_pack_helpers = true;}m' {} +
    (cd "$copy/protos" && find . -name '*.proto' | sed 's,^\./,,' | LC_ALL=C sort) >"$copy/list"
    xargs protoc-c -I"$copy/protos" -I/usr/include --c_out="$copy/c" <"$copy/list"
    {
        echo "// DO NOT EDIT."
        echo "// swift-format-ignore-file"
        echo "// Source: $shown by scripts/generate-protos.sh"
        echo "module $(basename "$target") {"
        sed 's,\(.*\)\.proto$,    header "\1.pb-c.h",' "$copy/list"
        echo "    export *"
        echo "}"
    } >"$copy/include/module.modulemap"
    while read -r file; do
        mkdir -p "$copy/include/$(dirname "$file")" "$copy/src/$(dirname "$file")"
        fence "$copy/c/${file%.proto}.pb-c.h" "$shown/$file"
        fence "$copy/c/${file%.proto}.pb-c.c" "$shown/$file"
        mv "$copy/c/${file%.proto}.pb-c.h" "$copy/include/${file%.proto}.pb-c.h"
        mv "$copy/c/${file%.proto}.pb-c.c" "$copy/src/${file%.proto}.pb-c.c"
    done <"$copy/list"
    mkdir -p "$target"
    mv "$copy/include" "$copy/src/include"
    prune_tree "$copy/src" "$target"
    install_tree "$copy/src" "$target"
}

# What the plugin itself reads and writes; made first, as the plugin is built from it.
generate_descriptors() {
    local target=Sources/CProtoDescriptors out="$work/descriptors" include
    include=$(dirname "$(dirname "$(dirname "$(
        find /usr/include /usr/local/include -path '*google/protobuf/descriptor.proto' | head -n 1
    )")")")
    mkdir -p "$out/include"
    protoc-c -I"$include" -I"$target" --c_out="$out" \
        google/protobuf/descriptor.proto plugin.proto
    fence "$out/plugin.pb-c.h" "$target/plugin.proto"
    fence "$out/plugin.pb-c.c" "$target/plugin.proto"
    fence "$out/google/protobuf/descriptor.pb-c.h" "google/protobuf/descriptor.proto"
    fence "$out/google/protobuf/descriptor.pb-c.c" "google/protobuf/descriptor.proto"
    mkdir -p "$out/include/google/protobuf"
    mv "$out/plugin.pb-c.h" "$out/include"
    mv "$out/google/protobuf/descriptor.pb-c.h" "$out/include/google/protobuf"
    install_tree "$out" "$target"
}

# Swift for the protos under $1 into folder $2, over the C module $3.
generate_swift() {
    local protos=$1 target=$2 module=$3 out="$work/swift/$2"
    mkdir -p "$out" "$target"
    (cd "$protos" && find . -name '*.proto' | sed 's,^\./,,' | LC_ALL=C sort) | xargs protoc \
        -I"$protos" --plugin="protoc-gen-oms=$plugin" --oms_out="$out" \
        --oms_opt="module=$module,source=$protos"
    prune_tree "$out" "$target"
    install_tree "$out" "$target"
}

# Python for the protos under $1 into folder $2: what the interop peers speak.
generate_python() {
    local protos=$1 target=$2 out="$work/python" file
    mkdir -p "$out" "$target"
    (cd "$protos" && find . -name '*.proto' | sed 's,^\./,,' | LC_ALL=C sort) >"$work/list"
    xargs protoc -I"$protos" --python_out="$out" <"$work/list"
    while read -r file; do
        fence "$out/${file%.proto}_pb2.py" "$protos/$file"
        sed -i '1,3s,^//,#,' "$out/${file%.proto}_pb2.py"
    done <"$work/list"
    prune_tree "$out" "$target"
    install_tree "$out" "$target"
}

# The descriptors of the protos of folder $1/$2 as protoc sees them, into file $3: what the generator's
# tests start from, so that they need no protoc.
generate_descriptor_set() {
    (cd "$1" && find "$2" -name '*.proto' | LC_ALL=C sort) | xargs protoc \
        -I"$1" --include_source_info --descriptor_set_out="$work/set"
    cmp -s "$work/set" "$3" || cp "$work/set" "$3"
    echo "$3"
}

fixtures=Tests/ProtobufTests/Fixtures

generate_descriptors
generate_c Protos Sources/OMSProtosC Protos
generate_c $fixtures/contract Tests/FixtureProtosC $fixtures/contract
generate_c Tests/Protos Tests/TestProtosC Tests/Protos
generate_descriptor_set $fixtures/contract oms $fixtures/contract.pb
generate_descriptor_set $fixtures refused $fixtures/refused.pb

swift build --product protoc-gen-oms >&2
plugin="$(swift build --show-bin-path)/protoc-gen-oms"
generate_swift Protos Sources/OMSProtos/Generated OMSProtosC
generate_swift $fixtures/contract Tests/ProtobufTests/Generated FixtureProtosC
generate_swift Tests/Protos Tests/TestProtos/Generated TestProtosC
generate_python Tests/Protos Tests/InteropTests/Python/generated
