"""The demo organization, and the journey from an online booking to a paid invoice, played from outside."""
