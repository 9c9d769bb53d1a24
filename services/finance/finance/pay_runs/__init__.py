"""Pay runs: from approved time to gross pay, to tips, and to what a payroll program imports."""
