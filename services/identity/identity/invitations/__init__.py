"""Invitations: a link with which somebody takes a place in an organization."""
