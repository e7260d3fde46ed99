"""Whether the linked digest holds: rules as small generators, listed in one table."""
