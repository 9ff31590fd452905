"""One measure across several workshops: joined over time, and force beside force."""
