"""The schemas of our own files of data, by where they stand below `docs`."""

from __future__ import annotations

from digest.export import agreement, codebook, json
from digest.export.schema import agreed, fields, whole
from digest.model.schema import Schema


def schemas() -> dict[str, Schema]:
    """What may stand in each file that we give a schema of our own."""
    return {
        json.SCHEMA: whole.schema(),
        codebook.SCHEMA: fields.schema(),
        agreement.SCHEMA: agreed.schema(),
    }
