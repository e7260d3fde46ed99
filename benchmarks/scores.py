"""Every score of what an import recognises, in one print: `python -m benchmarks.scores`.

Each part says which texts its rules were tuned on and which they had not seen.
"""

from __future__ import annotations

from benchmarks import capture, match, origins, quantities

PARTS = {
    "The body, the particulars and the encoding of a saved page": capture.main,
    "Quantities": quantities.main,
    "Reuse of text, and the guard against copying": origins.main,
    "Claims that a statement may repeat": match.main,
}


def main() -> None:
    """Print the parts, one below the other."""
    for title, part in PARTS.items():
        print(f"\n{title}\n{'=' * len(title)}")
        part()


if __name__ == "__main__":
    main()
