"""The digest as linked data: JSON-LD in the vocabularies that other programs know."""
