# SPDX-License-Identifier: MIT
"""What the Python client does with a Swift server, each case by name."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Case:
    name: str
    server: str  # which of the servers it needs
    run: Callable[["Ground"], None]


@dataclass
class Ground:
    """Where a case runs."""

    port: int
    ask: Callable[[str], None]  # tells the other side to do something


CASES: list[Case] = []


def case(server: str = "plain"):
    """Makes a function a case of its name."""

    def add(run: Callable[[Ground], None]) -> Callable[[Ground], None]:
        CASES.append(Case(run.__name__, server, run))
        return run

    return add


def same(found, wanted, what: str = "") -> None:
    if found != wanted:
        raise AssertionError(f"{what or 'found'}: {_short(found)} instead of {_short(wanted)}")


def holds(condition, what: str) -> None:
    if not condition:
        raise AssertionError(f"not so: {what}")


def _short(value) -> str:
    text = repr(value)
    return text if len(text) < 200 else f"{text[:200]}… ({len(text)})"
