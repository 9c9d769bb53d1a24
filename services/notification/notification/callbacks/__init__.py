"""What Twilio tells of a text after it took it."""
