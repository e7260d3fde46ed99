"""Figures drawn: a claim's readings as inline SVG, with a table beside it."""
