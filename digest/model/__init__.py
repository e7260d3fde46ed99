"""Plain frozen data that every stage hands to the next. Imports the standard library only."""
