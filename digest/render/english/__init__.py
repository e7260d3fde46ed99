"""The site in English: what glosses and generated sentences say without the articles."""
