"""The waiting list: people who want a time that was not free, and what they are offered when it becomes so."""
