"""The room that writes pages: the linked digest in, Markdown for every page out."""
