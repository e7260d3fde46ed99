"""The shape of the data file, as JSON Schema."""
