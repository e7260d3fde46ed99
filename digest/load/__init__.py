"""From files to records: read, check the shape, parse."""
