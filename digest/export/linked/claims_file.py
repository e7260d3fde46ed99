"""`data/claims.jsonld`: every claim and verdict, in schema.org's words."""

from __future__ import annotations

from digest.export.fields import Row
from digest.export.linked.claims import claim, review
from digest.export.linked.dataset import dataset
from digest.export.linked.names import CONTEXT, SCHEMA_ORG, Names
from digest.export.linked.text import encoded
from digest.export.linked.works import works
from digest.model.digest import Digest
from digest.model.exports import Download
from digest.model.words import Label


def file(digest: Digest, names: Names) -> Download:
    """The claims, after the articles that they appear in.

    Args:
        digest: the linked whole.
        names: as seen from the file.
    """
    held = works(digest, names)
    named: dict[str, Row] = {id: {"@id": work["@id"]} for id, work in held.items()}
    graph = [dataset(digest, names), *held.values()]
    for standing in digest.standings.values():
        verdict = review(standing, digest, names)
        graph.append(claim(standing, digest, names, named))
        graph.extend([verdict] if verdict else [])
    return Download(
        "data/claims.jsonld",
        Label("说法与判断，schema.org 词汇", "claims and verdicts, as schema.org names them"),
        "application/ld+json",
        encoded({"@context": CONTEXT, "@graph": graph}),
        schema=SCHEMA_ORG,
        opened_by="rdflib · pyld · Apache Jena",
    )
