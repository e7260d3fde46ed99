"""Small bars: a part of a whole, drawn beside the numbers that say the same."""

from __future__ import annotations

from dataclasses import dataclass

from digest.render.chart.svg import line, tag
from digest.render.markdown import Markup

_LONG, _THICK = 100, 4
# Of fewer than these a percentage says less than the two numbers.
_FEW = 10


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: `part` of `whole`."""

    part: int
    whole: int

    @property
    def percent(self) -> str:
        """The part in percent, to the nearest; empty where the whole is too small for one."""
        return f"{round(100 * self.part / self.whole)}%" if self.whole >= _FEW else ""

    @property
    def bar(self) -> Markup:
        """The part as a bar on a track of the whole; a screen reader has the numbers."""
        long = _LONG * self.part / self.whole if self.whole else 0
        return tag(
            "svg",
            line("M", 0, _THICK / 2, "H", long, stroke_width=_THICK),
            viewBox=Markup("0 0 100 4"),
            preserveAspectRatio=Markup("none"),
            aria_hidden=Markup("true"),
            class_="dd-bar",
        )
