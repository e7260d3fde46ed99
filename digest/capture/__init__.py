"""From a saved page to a draft: what the page says, and where in it each thing was read."""
