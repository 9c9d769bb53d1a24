"""Following up on leads: campaigns, who is in them, and which message is due."""
