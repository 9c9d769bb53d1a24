"""Cards on file: saved with their owner's consent, charged without them."""
