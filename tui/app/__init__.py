"""The browser as a program: its wiring, sessions, start, end and terminal."""
