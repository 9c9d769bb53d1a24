"""The cleaners: who they are, what they can do and when they work."""
