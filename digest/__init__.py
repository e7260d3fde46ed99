"""Duidu (对读): build an annotated media-criticism digest from a folder of source files."""
