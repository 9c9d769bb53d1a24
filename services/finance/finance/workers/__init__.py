"""Workers: what finance knows of the people whom the company pays."""
