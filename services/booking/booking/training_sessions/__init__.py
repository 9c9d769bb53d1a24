"""Training in a room: when, where and with whom. It blocks the time of those who attend."""
