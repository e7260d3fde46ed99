"""What a reader can find, and the index that the browser reads to find it."""
