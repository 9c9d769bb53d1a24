"""The words: e-mail and text messages made from events, their delivery, and dead letters."""
