"""`data/agreement.json`: what other coders marked, and how far they agree with the editors."""

from __future__ import annotations

from fractions import Fraction

from digest.export.fields import Row
from digest.export.json import encoded, head
from digest.model.coding import Agreement, Tally
from digest.model.digest import Digest
from digest.model.exports import Download
from digest.model.words import Label

SCHEMA = "schema/agreement.json"


def file(digest: Digest) -> Download:
    """The file; its lists are empty while there is no other coder."""
    return Download(
        "data/agreement.json",
        Label("其他编码者的标注与一致程度", "other coders' marks, and how far they agree"),
        "application/json",
        encoded(document(digest)),
        schema=SCHEMA,
        opened_by="jq · Python · R · JavaScript",
    )


def document(digest: Digest) -> Row:
    """What the file says, and `agreement --json` with it."""
    return head(digest, SCHEMA) | {
        "agreement": [_agreement(item) for item in digest.agreements],
        "codings": [
            {
                "coder": coding.coder,
                "article": coding.article,
                "marks": [
                    {"technique": mark.technique, "paragraphs": list(mark.paragraphs)}
                    for mark in coding.found
                ],
            }
            for coding in digest.records.codings
        ],
    }


def _agreement(item: Agreement) -> Row:
    return {
        "coder": item.coder,
        "articles": list(item.articles),
        "paragraphs": _tally(item.paragraphs),
        "cells": _tally(item.cells),
        "techniques": [{"technique": id} | _tally(tally) for id, tally in item.techniques],
    }


def _tally(tally: Tally) -> Row:
    """Counts and measures; a measure that is not defined is null."""
    return {
        "both": tally.both,
        "editors": tally.editors,
        "coder": tally.coder,
        "neither": tally.neither,
        "agreed": _rounded(tally.agreed),
        "kappa": _rounded(tally.kappa),
        "alpha": _rounded(tally.alpha),
        "cautions": list(tally.cautions),
    }


def _rounded(number: Fraction | None) -> float | None:
    return None if number is None else round(float(number), 4)
