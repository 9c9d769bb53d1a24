"""What the company asks for and forgives: deposits, cancellation windows, risk."""
