"""What a crew left behind at a visit, as the office reads it."""
