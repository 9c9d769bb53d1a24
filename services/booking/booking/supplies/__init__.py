"""What a crew uses up at a visit."""
