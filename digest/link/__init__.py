"""The room that works things out: records in, the linked `Digest` out."""
