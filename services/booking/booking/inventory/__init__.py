"""What is on the shelf: items, and the movements that their quantities are the sum of."""
