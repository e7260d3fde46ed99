"""The private captures, where they lie at hand: tests use them, and never need them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Private captures may lie beside the checkout, where no commit can take them.
_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "captures"


def captures() -> list[Path]:
    """The captures in the folder that `DUIDU_CAPTURES` names, else in one beside the checkout."""
    folder = os.environ.get("DUIDU_CAPTURES")
    return sorted((Path(folder) if folder else _BESIDE).glob("*.txt"))


needs_captures = pytest.mark.skipif(
    not captures(), reason="no captures here: they are private (DUIDU_CAPTURES names their folder)"
)
