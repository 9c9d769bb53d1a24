"""The hours of workers: what phones reported, what follows from it, what the office corrects and approves."""
