"""How surely reuse is found: whole articles, rewritten in every way the digest must see through.

Usage: `python -m benchmarks.origins`. Invented articles always, the private captures where they
are at hand; the threshold of `digest.link.reuse` was chosen on the texts named "chosen on" and is
scored on the others. Every text quotes the same statement, which must make no pair of them. Then
the speed of an index of 10,000 articles, and of the guard against copied text over 400 files.
"""

from __future__ import annotations

import datetime as dt
import random
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

import opencc

from digest import fingerprint
from digest.link import reuse
from digest.link.resolve import link
from digest.load.parse import load
from digest.model.digest import Fingerprint, SourceFile
from digest.validate.copying import copied_run
from digest.validate.view import view
from tests.captures import captures
from tests.texts import ARTICLES

Texts = Mapping[str, str]
_ARTICLES, _HASHES = 10_000, 1_040  # of 3,000 characters, as two in five are kept
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;\n]*")
_SYNONYMS = {
    "因为": "由于",
    "但是": "不过",
    "如今": "眼下",
    "没有": "并无",
    "开始": "着手",
    "认为": "觉得",
    "已经": "早已",
    "问题": "毛病",
    "大家": "众人",
    "用户": "使用者",
    "公司": "企业",
    "一个": "某个",
    "可以": "能够",
    "这种": "此种",
}
_PARTICLES = "也就还又才便都却"
_STATEMENT = (
    "发言人昨天在会上说，事情的经过还在核对，所有结果都会在下个月的第一个星期一之前向街坊公布，"
)
_STATEMENT += "在那以前不再回答任何人的提问，也请大家不要听信没有署名的传言。"


def truncated(text: str, draw: random.Random) -> str:
    """The text without one end, a fifth of it."""
    cut = len(text) // 5
    return text[cut:] if draw.random() < 0.5 else text[:-cut]


def reordered(text: str, draw: random.Random) -> str:
    """The paragraphs in another order; a text of one paragraph by its sentences."""
    parts = text.split("\n\n")
    parts = parts if len(parts) > 2 else _SENTENCE.findall(text)
    draw.shuffle(parts)
    return "\n\n".join(parts)


def reworded(text: str, draw: random.Random) -> str:
    """Two sentences of five in other words: synonyms, particles, and the clauses turned round."""
    sentences = _SENTENCE.findall(text)
    chosen = set(draw.sample(range(len(sentences)), round(len(sentences) * 0.4)))
    changed = (_changed(s, draw) if at in chosen else s for at, s in enumerate(sentences))
    return "".join(changed)


def _changed(sentence: str, draw: random.Random) -> str:
    for word, other in _SYNONYMS.items():
        sentence = sentence.replace(word, other)
    clauses = re.split(r"[，,、]", sentence)
    turned = "，".join(reversed(clauses))
    pieces = re.findall(r".{1,8}", turned, re.DOTALL)
    return "".join(piece + draw.choice(_PARTICLES) for piece in pieces)


def traditional(text: str, draw: random.Random) -> str:
    """The text in traditional script, phrase by phrase, as sites convert it."""
    del draw
    return str(opencc.OpenCC("s2t").convert(text))


REWRITES: Mapping[str, Callable[[str, random.Random], str]] = {
    "truncated by 20 %": truncated,
    "reordered": reordered,
    "40 % of sentences reworded": reworded,
    "traditional script": traditional,
}


@dataclass(frozen=True, slots=True)
class Case:
    """A rewritten text and the texts that it was made of."""

    kind: str
    text: str
    sources: frozenset[str]


def cases(texts: Texts, others: Sequence[str], seed: int) -> Iterator[Case]:
    """Every rewriting of every text.

    Args:
        texts: the originals, by name.
        others: texts to embed one in.
        seed: another seed gives other cuts, orders and words.
    """
    draw = random.Random(seed)
    for name, text in texts.items():
        for kind, rewrite in REWRITES.items():
            yield Case(kind, rewrite(text, draw), frozenset({name}))
        before, after = draw.sample(others, 2)
        yield Case("embedded", f"{before}\n\n{text}\n\n{after}", frozenset({name}))
    for names in combinations(texts, 3):
        parts = "\n\n".join(_third(texts[name], draw) for name in names)
        yield Case("digest of three", parts, frozenset(names))


def _third(text: str, draw: random.Random) -> str:
    """A third of a text, whole sentences in a row."""
    sentences = _SENTENCE.findall(text)
    size = max(1, round(len(sentences) / 3))
    start = draw.randrange(len(sentences) - size + 1)
    return "".join(sentences[start : start + size])


@dataclass(slots=True)
class Score:
    """What was found of one kind.

    Attributes:
        wanted, found: pairs that there are, and those of them that were seen.
        false: pairs seen that there are not.
        lowest: the smallest containment of a pair that there is.
        highest: the largest containment of one that there is not.
    """

    wanted: int = 0
    found: int = 0
    false: int = 0
    lowest: Decimal = Decimal(1)
    highest: Decimal = Decimal(0)

    def add(self, share: Decimal, is_pair: bool, seen: bool) -> None:
        """Count one pair."""
        if is_pair:
            self.wanted += 1
            self.found += seen
            self.lowest = min(self.lowest, share)
        else:
            self.false += seen
            self.highest = max(self.highest, share)


def score(texts: Texts, others: Sequence[str], seeds: int = 5) -> dict[str, Score]:
    """Look every rewriting up among the originals, over several seeds."""
    quoted = _STATEMENT[: min(map(len, texts.values())) // 12]
    whole = {name: f"{text}\n\n“{quoted}”" for name, text in texts.items()}
    prints = {name: fingerprint.of(text) for name, text in whole.items()}
    index = reuse.Index(prints)
    scores: dict[str, Score] = {}
    for case in (case for seed in range(seeds) for case in cases(whole, others, seed)):
        asked = fingerprint.of(case.text)
        seen = {found.article for found in index.query(asked)}
        for name, one in prints.items():
            share = max(fingerprint.containment(asked, one), fingerprint.containment(one, asked))
            counted = scores.setdefault(case.kind, Score())
            counted.add(share, name in case.sources, name in seen)
    return scores


def texts_of_captures() -> dict[str, str]:
    """The running text of each capture: its long lines, once each."""
    found = {}
    for path in captures():
        lines = dict.fromkeys(path.read_text("utf-8").splitlines())
        found[path.stem[:3]] = "\n\n".join(line for line in lines if len(line) >= 30)
    return found


def _print(title: str, scores: Mapping[str, Score]) -> None:
    print(f"\n{title}\n  {'':<28}{'recall':>9}{'false':>8}{'lowest true':>13}{'highest false':>15}")
    for kind, one in scores.items():
        recall = f"{one.found}/{one.wanted}"
        print(f"  {kind:<28}{recall:>9}{one.false:>8}{one.lowest:>13.3f}{one.highest:>15.3f}")


def _speed() -> None:
    draw = random.Random(1)
    prints = {
        f"article-{number}": Fingerprint(
            frozenset(draw.getrandbits(32) for _ in range(_HASHES)), 2_600
        )
        for number in range(_ARTICLES)
    }
    start = time.perf_counter()
    index = reuse.Index(prints)
    built = time.perf_counter()
    for number in range(100):
        index.query(prints[f"article-{number}"])
    asked = time.perf_counter()
    print(f"\n{_ARTICLES:,} articles of 3,000 characters")
    print(f"  index built in {built - start:.2f} s (at most 10)")
    print(f"  one query in {(asked - built) * 10:.1f} ms (at most 50)")


def _guard() -> None:
    draw = random.Random(1)
    letters = "".join(ARTICLES.values())
    texts = ("".join(draw.choices(letters, k=2_000)) for _ in range(400))
    files = [
        SourceFile(f"sources/claims/{number}.md", text.encode())
        for number, text in enumerate(texts)
    ]
    kept = ((name, fingerprint.dumps(fingerprint.of(text))) for name, text in ARTICLES.items())
    files += [SourceFile(f"sources/fingerprints/{id}.txt", text.encode()) for id, text in kept]
    records, _ = load(files, "sources")
    seen = view(link(records), dt.date(2021, 1, 1))
    start = time.perf_counter()
    found = len(list(copied_run(seen)))
    seconds = time.perf_counter() - start
    print(f"\n400 files of 2,000 characters without sense: {found} runs called copied")
    print(f"  compared with all fingerprints in {seconds:.2f} s (at most 1)")


def main() -> None:
    """Print the scores and the speed."""
    print(f"reuse: containment of at least {reuse.THRESHOLD}, {reuse.FEWEST} hashes in common")
    invented = list(ARTICLES)
    held = texts_of_captures()
    chosen, scored = invented[::2], invented[1::2]
    fillers = [ARTICLES[name] for name in scored]
    texts = {name: ARTICLES[name] for name in chosen}
    texts |= {name: held[name] for name in list(held)[:2]}
    _print(f"chosen on {', '.join(texts)}", score(texts, fillers))
    fillers = [ARTICLES[name] for name in chosen]
    _print(f"scored on {', '.join(scored)}", score({n: ARTICLES[n] for n in scored}, fillers))
    if unseen := {name: held[name] for name in list(held)[2:]}:
        _print(f"scored on {', '.join(unseen)}", score(unseen, list(ARTICLES.values())))
    _speed()
    _guard()


if __name__ == "__main__":
    main()
