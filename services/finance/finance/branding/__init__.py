"""How the company looks on paper and on the pages that its clients pay on."""
