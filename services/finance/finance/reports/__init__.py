"""Reports: all of them come from the journal, and say that they do."""
