"""The digest as data for other people's programs."""
