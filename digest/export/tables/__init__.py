"""The tables: what their columns are, and their rows out of the data file."""
