"""The invented corpus as it is given away, written out once for programs that are not ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from digest import pipeline
from digest.export.files import export
from digest.load.schema import schemas
from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.render.places import addresses
from tests.conftest import CORPUS


@pytest.fixture(scope="session")
def digest() -> Digest:
    return pipeline.check(CORPUS).digest


@pytest.fixture(scope="session")
def made(digest: Digest) -> Exports:
    return export(digest, addresses(digest), schemas())


@pytest.fixture(scope="session")
def folder(made: Exports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `data` of the built site."""
    top = tmp_path_factory.mktemp("exports")
    for file in made.downloads:
        path = top / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return top / "data"


@pytest.fixture(scope="session")
def wanted(folder: Path) -> dict[str, Any]:
    """The document, without what is counted from the rest; sets of articles by their ids."""
    data: dict[str, Any] = json.loads((folder / "digest.json").read_text("utf-8"))
    for row in (*data["claims"], *data["origins"]):
        row["articles"] = sorted(row["articles"])
    apart = ("$schema", "schema_version", "counts")
    return {name: value for name, value in data.items() if name not in apart}
