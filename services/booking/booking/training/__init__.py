"""What the crews have to learn: courses, who has taken them, and when they have to again."""
