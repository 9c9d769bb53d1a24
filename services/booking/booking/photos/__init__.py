"""Pictures of homes before and after a visit, and of problems: with consent, within a quota, for a time."""
