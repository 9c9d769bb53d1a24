"""Pictures and PDFs that prove an expense."""
