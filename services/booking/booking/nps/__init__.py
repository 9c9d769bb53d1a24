"""Who would recommend the company: a question from 0 to 10, asked at most every 30 days."""
