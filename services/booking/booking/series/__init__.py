"""Recurring visits: a rule, the visits that it makes, and changes of one, some or all of them."""
