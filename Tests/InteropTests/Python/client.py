#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the cases against servers of ours, and prints what came of each.

    client.py NAME=PORT... [--only CASE...]   runs what those servers allow
    client.py --list                          names the cases, and the server each needs

Lines on standard output: `ok CASE`, `failed CASE: WHY`, and `ask WHAT` when a server shall do
something. Exits 1 when a case failed.
"""

import argparse
import sys

import cases.calls  # noqa: F401
import cases.connection  # noqa: F401
import cases.deadlines  # noqa: F401
import cases.flow  # noqa: F401
import cases.status  # noqa: F401
from cases import CASES, Case, Ground


def say(line: str) -> None:
    print(line, flush=True)


def run(case: Case, ports: dict[str, int]) -> bool:
    try:
        case.run(Ground(ports[case.server], lambda what: say(f"ask {what}")))
    except Exception as error:  # whatever it is, it is this case's failure
        text = " ".join(f"{type(error).__name__}: {error}".split())
        say(f"failed {case.name}: {text}")
        return False
    say(f"ok {case.name}")
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("servers", nargs="*", metavar="NAME=PORT")
    parser.add_argument("--only", nargs="+", metavar="CASE", default=[])
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    if arguments.list:
        for case in CASES:
            say(f"{case.name} {case.server}")
        return 0
    ports = {name: int(port) for name, _, port in (it.partition("=") for it in arguments.servers)}
    wanted = [case for case in CASES if not arguments.only or case.name in arguments.only]
    passed = [run(case, ports) for case in wanted if case.server in ports]
    return 0 if passed and all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
