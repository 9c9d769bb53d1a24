"""The client portal: what a signed-in client sees and does, always of their own."""
