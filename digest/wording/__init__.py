"""Values in words, in both languages: what link and render say alike."""
