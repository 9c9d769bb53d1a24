"""What happened to an invoice, as one timeline."""
