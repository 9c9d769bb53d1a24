"""Who belongs to an organization and what that lets them do; users, roles and sessions build on it."""
