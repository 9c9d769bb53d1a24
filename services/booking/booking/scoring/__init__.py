"""How promising a lead is, by rules that the company writes."""
