"""Ask whether the articles and the evidence can still be read where the digest says they can.

Run as `check_links.py DIGEST.json CONTACT_URL > REPORT.md`: the report is empty where nothing is
dead. It asks politely: one request at a time, two seconds between two of one host, no more than a
response's head, and a name and address by which the asker can be found. What a server refuses to
tell a machine (403, 429 …) is not called dead.
"""

from __future__ import annotations

import http.client
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAUSE = 2.0  # seconds between two requests to one host
PATIENCE = 15.0  # seconds for one answer
BUDGET = 45 * 60.0  # seconds for all of them
MOST = 1_000  # links in one run
_GONE = (404, 410)
_NO_HEAD = (400, 403, 404, 405, 406, 501, 503)  # servers that answer GET otherwise than HEAD
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `state` is fine, gone, failing or refused; `told` is for people."""

    state: str
    told: str

    @property
    def dead(self) -> bool:
        """Whether a reader would find nothing there."""
        return self.state in ("gone", "failing")


def links(digest: Mapping[str, Any]) -> dict[str, list[str]]:
    """Every address of an article or a piece of evidence → where the digest gives it.

    What the sources mark as dead is not asked after again.
    """
    found: dict[str, list[str]] = {}
    for article in digest["articles"]:
        for field in ("url", "archived"):
            gone = field == "url" and "dead" in article
            if (address := article.get(field)) and not gone:
                found.setdefault(address, []).append(f"{article['id']} ({field})")
    for claim in digest["claims"]:
        for record in (*claim["evidence"], *claim["responses"]):
            if (address := record.get("url")) and "dead" not in record:
                found.setdefault(address, []).append(f"{claim['id']} ({record['id']})")
    return found


def spread(addresses: Iterable[str]) -> Iterator[str]:
    """The addresses in turns of their hosts, so that no host is asked twice in a row."""
    queues: dict[str, list[str]] = {}
    for address in addresses:
        queues.setdefault(_host(address), []).append(address)
    while queues:
        for host in list(queues):
            yield queues[host].pop(0)
            if not queues[host]:
                del queues[host]


def ask(address: str, contact: str) -> Answer:
    """Whether an address answers: by HEAD, and by GET where HEAD is not taken for an answer."""
    status, told = _request("HEAD", address, contact)
    if status in _NO_HEAD:
        time.sleep(PAUSE)
        status, told = _request("GET", address, contact)
    if status is None or status >= _SERVER_ERROR:
        return Answer("failing", told)
    if status in _GONE:
        return Answer("gone", told)
    # A redirect that was not followed goes round in circles (for want of a cookie) or elsewhere.
    return Answer("fine" if status < 300 else "refused", told)


def ask_all(
    addresses: Iterable[str],
    asker: Callable[[str], Answer],
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, Answer]:
    """Ask after each, in turns; what fails is asked a second time at the end.

    Returns:
        An answer for each address that the budget allowed for.
    """
    waiting = list(spread(addresses))[:MOST]
    answers: dict[str, Answer] = {}
    asked: dict[str, float] = {}
    end = time.monotonic() + BUDGET
    for again in (False, True):
        for address in waiting:
            if time.monotonic() > end or (again and answers[address].state != "failing"):
                continue
            since = time.monotonic() - asked.get(_host(address), -PAUSE)
            sleep(max(0.0, PAUSE - since))
            answers[address] = asker(address)
            asked[_host(address)] = time.monotonic()
        waiting = list(answers)
    return answers


def report(places: Mapping[str, list[str]], answers: Mapping[str, Answer]) -> str:
    """The issue's text, empty where nothing is dead."""
    if not any(answer.dead for answer in answers.values()):
        return ""
    parts = [
        "每周的链接检查发现下列链接打不开。确已失效的，请写 `dead: 查看的日期`；能找到公共存档的，"
        "再补 `archived`。\n\nThe weekly check found these links dead. Write `dead:` with the day "
        "on which you looked, and add an `archived` copy where there is one.\n"
    ]
    for title, wanted in (
        ("打不开 · Dead", ("gone", "failing")),
        ("拒绝自动访问，请人看一眼 · Closed to machines", ("refused",)),
    ):
        rows = [
            f"- `{address}` — {answers[address].told} — {', '.join(places[address])}\n"
            for address in sorted(answers)
            if answers[address].state in wanted
        ]
        if rows:
            parts.append(f"\n## {title}\n\n{''.join(rows)}")
    if unasked := len(places) - len(answers):
        parts.append(f"\n{unasked} 个链接这次没有问到。Not asked this time: {unasked}.\n")
    return "".join(parts)


class _NoOtherSchemes(urllib.request.OpenerDirector):
    """An opener for http and https alone: a redirect to a file or to ftp leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        for handler in (
            urllib.request.HTTPHandler,
            urllib.request.HTTPSHandler,
            urllib.request.HTTPRedirectHandler,
            urllib.request.HTTPDefaultErrorHandler,
            urllib.request.HTTPErrorProcessor,
        ):
            self.add_handler(handler())


def _request(method: str, address: str, contact: str) -> tuple[int | None, str]:
    """The status of one request, or None where none came, and a word on it."""
    headers = {"User-Agent": f"duidu-link-check (+{contact})", "Accept": "*/*"}
    if method == "GET":
        headers["Range"] = "bytes=0-0"
    try:
        written = urllib.parse.quote(address, safe=":/?#[]@!$&'()*+,;=%~")
        request = urllib.request.Request(written, headers=headers, method=method)
        with _NoOtherSchemes().open(request, timeout=PATIENCE) as response:
            return response.status, str(response.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, str(error.code)
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        return None, type(reason).__name__


def _host(address: str) -> str:
    return urllib.parse.urlsplit(address).netloc


def main(source: str, contact: str) -> None:
    """Print the report on the links of one `digest.json`."""
    places = links(json.loads(Path(source).read_text("utf-8")))
    answers = ask_all(places, lambda address: ask(address, contact))
    counts = ", ".join(
        f"{sum(answer.state == state for answer in answers.values())} {state}"
        for state in ("fine", "gone", "failing", "refused")
    )
    print(f"check_links: {len(answers)} of {len(places)} asked: {counts}", file=sys.stderr)
    sys.stdout.write(report(places, answers))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
