"""Dunning: refused charges of saved cards are tried again, until they are paid or the client must act."""
