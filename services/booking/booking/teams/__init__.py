"""Teams: who works together, where and when."""
