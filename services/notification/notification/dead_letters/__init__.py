"""Dead letters: events that a service gave up on and messages that were never delivered."""
