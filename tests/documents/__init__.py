"""Reports made from real tables, half of them with one error, and how many of the errors `beatbook check` finds."""
