"""One invoice for several visits of a client."""
