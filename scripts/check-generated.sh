#!/bin/bash
# SPDX-License-Identifier: MIT
# Fails when generated code is not what its sources give: regenerates it in place and compares.
set -euo pipefail
cd "$(dirname "$0")/.."

generated=(
    Sources/CProtoDescriptors
    Sources/OMSProtosC
    Sources/OMSProtos/Generated
    Tests/FixtureProtosC
    Tests/ProtobufTests/Fixtures
    Tests/ProtobufTests/Generated
    Tests/TestProtosC
    Tests/TestProtos/Generated
    Tests/InteropTests/Python/generated
)

scripts/generate-protos.sh >/dev/null
git diff --exit-code -- "${generated[@]}" || {
    echo "check-generated: generated code differs; commit what scripts/generate-protos.sh wrote" >&2
    exit 1
}
untracked=$(git ls-files --others --exclude-standard -- "${generated[@]}")
if [ -n "$untracked" ]; then
    printf 'check-generated: generated but not committed:\n%s\n' "$untracked" >&2
    exit 1
fi
echo "check-generated: ${generated[*]} are up to date"
