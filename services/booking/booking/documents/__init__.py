"""Papers of workers: contracts, permits, certificates."""
