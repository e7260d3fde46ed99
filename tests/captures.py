"""The private captures, where they lie at hand: tests use them, and never need them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def captures() -> list[Path]:
    """The captures below `DUIDU_CAPTURES`, else below `shared/captures` beside the checkout."""
    named = os.environ.get("DUIDU_CAPTURES")
    folder = Path(named) if named else ROOT.parent / "shared" / "captures"
    return sorted(folder.glob("*.txt"))


needs_captures = pytest.mark.skipif(
    not captures(), reason="no captures here: they are private (DUIDU_CAPTURES names their folder)"
)
