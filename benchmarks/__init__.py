"""Speed and weight, measured apart from the tests: `make bench`."""
