"""The cleaner's side of a booking: arriving, working through the checklist, leaving."""
