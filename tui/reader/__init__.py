"""The browser as a conversation, for people who do not see the screen.

Pages are labelled lines with numbered links, and every step says only what is new. Nothing here reads, prints, moves
a cursor or colours anything: `session` answers one line of input, and `pages` with its neighbours gives what an address says.
"""
