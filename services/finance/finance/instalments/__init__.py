"""Instalments of GST/HST and QST: what falls due when, and what was paid."""
