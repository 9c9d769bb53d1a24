"""Time entries: approved hours, which pay runs pay."""
