"""The browser's screens; a screen's style sheet has the same name."""
