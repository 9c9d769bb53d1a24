"""Who may do what: organizations, users, roles, sessions, feature modules, worker accounts, the audit log."""
