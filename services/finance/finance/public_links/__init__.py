"""Links for people who are not signed in: a token that leads to an organization's deposit or invoice."""
