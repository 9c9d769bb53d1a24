"""What an accountant takes away: the journal, the chart of accounts, the trial balance."""
