"""What runs on GitHub: pinned actions, least rights, no contributor's code beside a token."""

from __future__ import annotations

import http.server
import importlib.util
import io
import re
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import frontmatter, pipeline
from digest.export.json import document
from tests.conftest import CORPUS, ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [
    path for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if "config" not in path.name
]
PIN = re.compile(r"uses: (actions/[a-z-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+")
# Every right to write that a job has; all else is read or nothing.
WRITES = {
    ("comment", "comment"): {"pull-requests"},
    ("deploy", "deploy"): {"pages", "id-token"},
    ("links", "links"): {"issues"},
}


def parsed(path: Path) -> dict[str, Any]:
    # Unlike YAML 1.1, our reader leaves the key `on` a word; every scalar is text.
    document, issues = frontmatter.read_yaml(path.name, path.read_text("utf-8"))
    assert issues == ()
    assert document is not None
    return cast(dict[str, Any], document.data)


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in parsed(path)["jobs"].items():
            yield path.stem, name, job


def steps(workflow: str) -> list[dict[str, Any]]:
    return [step for path, _, job in jobs() if path == workflow for step in job["steps"]]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, GITHUB / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # where dataclasses look for it
    spec.loader.exec_module(module)
    return module


REVIEW = script("review_comment")
LINKS = script("check_links")


def test_every_action_is_one_of_githubs_own_pinned_by_its_commit() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for line in path.read_text("utf-8").splitlines():
            if "uses:" in line:
                found = PIN.search(line)
                assert found, f"{path.name}: {line.strip()}"
                pins.setdefault(found[1], set()).add(found[0])
    assert {action for action, versions in pins.items() if len(versions) > 1} == set()


def test_a_job_may_do_what_it_must_and_nothing_else() -> None:
    assert all(parsed(path)["permissions"] == {} for path in WORKFLOWS)
    for workflow, name, job in jobs():
        rights = job["permissions"]
        writes = {right for right, level in rights.items() if level == "write"}
        assert writes == WRITES.get((workflow, name), set())
        assert set(rights.values()) <= {"read", "write"}
        assert int(job["timeout-minutes"]) <= 60


def test_no_checkout_leaves_its_token_behind() -> None:
    checkouts = [
        s for _, _, job in jobs() for s in job["steps"] if "checkout@" in s.get("uses", "")
    ]
    assert len(checkouts) == 5
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_no_command_is_written_by_an_event() -> None:
    for workflow, name, job in jobs():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), (workflow, name)


def test_the_check_of_a_pull_request_knows_no_secret() -> None:
    text = (GITHUB / "workflows" / "check.yml").read_text("utf-8")
    assert "secrets." not in text
    assert "github.token" not in text
    assert list(parsed(GITHUB / "workflows" / "check.yml")["on"]) == ["pull_request"]


def test_the_comment_runs_nothing_of_the_pull_request() -> None:
    checkout, fetch, read, post = steps("comment")
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    ran = "".join(step.get("run", "") for step in steps("comment"))
    assert not re.search(r"\b(make|pip|unzip|source|eval|npm)\b|\.venv|build_digest", ran)
    # The artifact is opened by our script alone, which has no token.
    assert (
        read["run"]
        == 'python3 .github/scripts/review_comment.py review.zip "$RUN_URL" > comment.md'
    )
    assert "env" not in read
    [job] = [job for workflow, _, job in jobs() if workflow == "comment"]
    assert not any("TOKEN" in name for name in job["env"])
    assert "head.sha == env.HEAD_SHA" in fetch["run"]
    assert REVIEW.MARKER in post["run"]


def test_what_is_deployed_has_the_whole_history() -> None:
    for workflow in ("check", "deploy"):
        assert steps(workflow)[0]["with"]["fetch-depth"] == "0"


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_is_whole_and_asks_for_no_text_of_an_article(path: Path) -> None:
    form = parsed(path)
    assert {"name", "description", "title", "labels", "body"} == set(form)
    fields = [part for part in form["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in fields} <= {"input", "textarea", "dropdown", "checkboxes"}
    names = [part["id"] for part in fields]
    assert len(set(names)) == len(names)
    assert not set(names) & {"text", "body", "content", "article", "excerpt", "screenshot"}
    assert all(part["attributes"]["label"] for part in fields)


def test_the_article_form_asks_for_what_finds_an_article() -> None:
    form = parsed(GITHUB / "ISSUE_TEMPLATE" / "suggest-article.yml")
    names = [part["id"] for part in form["body"] if "id" in part]
    assert names == ["title", "outlet", "date", "url", "why", "sure"]


# --- The review, read as data


def zipped(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


RUN = "https://github.com/example/duidu/actions/runs/123"
PLAIN = """## 1 篇新文章

| 说法 | 原来 | 现在 |
|---|---|---|
| `recall-share` | 孤证 | **相互矛盾** |

- 江岸：40% · 茶館：50%，a < b & c；feed00\u2060d

<details><summary>会变的页面 (1)</summary>

- `claims/recall-share`

</details>
"""


def test_a_plain_review_is_posted_as_it_is() -> None:
    text = REVIEW.comment(zipped(("review.md", PLAIN.encode())), RUN)
    assert text.startswith(f"{REVIEW.MARKER}\n{PLAIN.strip()}\n")
    assert text.count(RUN) == 1


@pytest.mark.parametrize(
    "archive",
    [
        b"",
        b"<html>not a zip</html>",
        zipped(),
        zipped(("other.md", b"x")),
        zipped(("../review.md", b"x")),
        zipped(("review.md", b"x"), ("number", b"1")),
        zipped(("review.md", b"\xff\xfe")),
        zipped(("review.md", b"")),
        zipped(("review.md", b"0" * 50_000_000)),
        zipped(("review.md", b"x"))[:-10],
    ],
    ids=["empty", "html", "nothing", "name", "path", "two", "bytes", "blank", "bomb", "cut"],
)
def test_any_other_artifact_is_refused(archive: bytes) -> None:
    with pytest.raises(REVIEW.RefusedError):
        REVIEW.comment(archive, RUN)


@pytest.mark.parametrize("address", ["javascript:x", "https://github.com/a/b/actions/runs/1)[x](y"])
def test_only_an_address_of_a_run_is_linked(address: str) -> None:
    with pytest.raises(REVIEW.RefusedError):
        REVIEW.comment(zipped(("review.md", b"x")), address)


ATTACKS = (
    "<script>x</script> <img src=x> <!-- hidden --> <https://evil.example> <details open>",
    "[click](https://evil.example) ![x](https://evil.example/x.png) [x][y]\n\n[y]: https://evil.example",
    "&lt;img src=x&gt; &#91;x](https://evil.example) &#x40;team",
    "@everyone @org/team (@x) #1 org/repo#2 GH-3 https://github.com/a/b/issues/4 www.evil.example",
    "a\u202eb\u200b@x <\u200bscript> \x00<b>",
    "[a]\u200b(https://evil.example) `[a](https://evil.example)`",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_active_is_left_of_a_hostile_review(attack: str) -> None:
    shown = REVIEW.harmless(attack)
    html = markdown.markdown(shown, extensions=["pymdownx.magiclink", "tables"])
    assert not re.search(r"<(?!/?(p|code|h[1-6]|ul|li|table|strong|em)\b)", html)
    assert not re.search(r"@\w|#\d|GH-\d|://|www\.", shown)
    assert not re.search("[\u202e\x00]", shown)


@given(st.text(alphabet=st.sampled_from("<>&[](){}!@#:/.wW GH-1a\n\u200b\u2060`*;"), max_size=40))
def test_what_is_harmless_stays_so(text: str) -> None:
    once = REVIEW.harmless(text)
    assert REVIEW.harmless(once) == once
    assert "<a " not in markdown.markdown(once, extensions=["pymdownx.magiclink"])


def test_a_long_review_is_cut_at_a_line() -> None:
    shown = REVIEW.harmless("一行字\n" * 40_000)
    assert len(shown) < 65_000
    assert shown.endswith("cut: the rest is in the run）")


# --- The link check


SEEN: list[tuple[str, str]] = []
REFUSALS = {"/gone": 404, "/refused": 403, "/error": 500}
REDIRECTS = {"/moved": "/fine", "/circle": "/circle", "/file": "file:///etc/passwd"}


class Answers(http.server.BaseHTTPRequestHandler):
    """A server with every kind of answer."""

    def _answer(self) -> None:
        SEEN.append((self.command, self.path))
        code = 302 if self.path in REDIRECTS else REFUSALS.get(self.path, 200)
        if self.path == "/no-head" and self.command == "HEAD":
            code = 405
        self.send_response(code)
        if code == 302:
            self.send_header("Location", REDIRECTS[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = _answer  # noqa: N815  # the names that http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(LINKS, "PAUSE", 0.0)
    SEEN.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/fine", "fine"),
        ("/fine?q=中文 空格", "fine"),
        ("/moved", "fine"),
        ("/no-head", "fine"),
        ("/gone", "gone"),
        ("/refused", "refused"),
        ("/error", "failing"),
        ("/circle", "refused"),
        ("/file", "refused"),
    ],
)
def test_an_address_is_judged_by_its_answer(host: str, path: str, state: str) -> None:
    assert LINKS.ask(host + path, "https://github.com/example/duidu").state == state


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/", "http://nowhere.invalid/", "http://[x/"]
)
def test_an_address_without_an_answer_is_failing(address: str) -> None:
    assert LINKS.ask(address, "x").state == "failing"


def test_get_is_asked_only_where_head_is_no_answer(host: str) -> None:
    LINKS.ask(host + "/fine", "x")
    LINKS.ask(host + "/no-head", "x")
    assert SEEN == [("HEAD", "/fine"), ("HEAD", "/no-head"), ("GET", "/no-head")]


def test_hosts_are_asked_in_turns_with_a_pause_and_failures_twice() -> None:
    addresses = [*(f"https://a.example/{n}" for n in range(3)), "https://b.example/"]
    assert list(LINKS.spread(addresses)) == [addresses[at] for at in (0, 3, 1, 2)]
    asked: list[str] = []
    pauses: list[float] = []

    def asker(address: str) -> object:
        asked.append(address)
        return LINKS.Answer("failing" if address == addresses[1] else "fine", "500")

    answers = LINKS.ask_all(addresses, asker, pauses.append)
    assert asked == [addresses[at] for at in (0, 3, 1, 2, 1)]
    assert set(answers) == set(addresses)
    assert [pause > 1 for pause in pauses] == [False, False, True, True, True]


def test_the_report_names_the_dead_and_where_they_stand() -> None:
    digest: Any = document(pipeline.check(CORPUS).digest)
    places = LINKS.links(digest)
    notice = "https://teaware.example/notice/2021-12"
    assert places[notice] == ["recall-count (notice)", "recall-date (notice)"]
    archived = "https://archive.example/riverbank-lids"
    assert places[archived] == ["2021-03-15-riverbank-lids (archived)"]
    fine = {address: LINKS.Answer("fine", "200") for address in places}
    assert LINKS.report(places, fine) == ""
    assert LINKS.report(places, fine | {archived: LINKS.Answer("refused", "403")}) == ""
    told = LINKS.report(places, {notice: LINKS.Answer("gone", "404")})
    assert f"- `{notice}` — 404 — recall-count (notice), recall-date (notice)\n" in told
    assert f"Not asked this time: {len(places) - 1}." in told
