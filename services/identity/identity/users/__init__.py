"""Staff users of an organization: who is let in, with which role."""
