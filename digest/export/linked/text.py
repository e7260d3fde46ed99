"""Linked data as text: without indentation, which Python's fast encoder cannot write."""

from __future__ import annotations

import json

from digest.export.fields import Row


def written(data: Row) -> str:
    """A document on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def encoded(data: Row) -> bytes:
    """A document as a file holds it."""
    return f"{written(data)}\n".encode()
