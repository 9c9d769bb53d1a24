"""What went wrong: issues with an owner, a state and two clocks, for the first response and for the resolution."""
