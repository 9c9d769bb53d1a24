"""What goes wrong at a visit, as the crew reports it and the office resolves it."""
