"""Things many tests share: the invented corpus, and its site built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from digest import pipeline
from digest.pipeline import Folders

# Speed is measured in benchmarks/; a busy machine must not fail a property.
settings.register_profile("duidu", deadline=None)
settings.load_profile("duidu")

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"


def handwritten(docs: Path) -> None:
    """What `docs` holds besides the generated pages; the live pages speak of the live claims."""
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    (docs / "about").mkdir()
    for page in (ROOT / "docs" / "about").glob("*.md"):
        (docs / "about" / page.name).write_text(f"# {page.stem}\n", "utf-8")


def workspace(folder: Path) -> Folders:
    """A copy of the invented corpus, and what it needs to build in."""
    shutil.copytree(CORPUS, folder / "sources")
    handwritten(folder / "docs")
    # The form's page is the live one: it speaks of whatever digest it stands in.
    shutil.copy(ROOT / "docs" / "about" / "new.md", folder / "docs" / "about")
    return Folders(folder / "sources", folder / "docs", folder / "site", ROOT / "mkdocs.yml")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A workspace of this test's own."""
    return workspace(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The invented corpus, built whole; not to be changed."""
    folders = workspace(tmp_path_factory.mktemp("built"))
    outcome = pipeline.build(folders)
    assert not outcome.failed, outcome.issues
    return folders
