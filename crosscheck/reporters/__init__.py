"""A Result for people and for tools: the terminal report, the claim listing, the JSON document and its schema."""
