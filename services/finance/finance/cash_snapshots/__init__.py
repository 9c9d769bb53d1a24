"""Cash snapshots: what was counted or stood on a statement one day, beside what the books say of that day."""
