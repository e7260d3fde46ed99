"""The room that tells what a branch changes: two digests in, a review for people out."""
