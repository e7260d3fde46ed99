"""Pictures that stand for a page where it is linked to: what is on them, and how they are drawn."""
