"""Stand-ins for Stripe, SendGrid, Twilio and a mail server, over real HTTP and SMTP. Never in production."""
