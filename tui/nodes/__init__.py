"""What each kind of thing in a workshop is called, says and shows, for every way of showing it."""
