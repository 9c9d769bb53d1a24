"""Delivery: carriers of mail and text, their circuit breakers, and the job that sends what is due."""
