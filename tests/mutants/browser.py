"""Faults in the browser.

Following, the kiosk, what it must never do, and how it reaches the terminal.
"""

from .mutant import Mutant

BROWSER = (
    Mutant(
        "follow: the mouse does not pause it",
        "isinstance(event, Key | MouseDown | MouseScrollDown | MouseScrollUp)",
        "isinstance(event, Key)",
        "ui/test_follow.py",
    ),
    Mutant(
        "follow: a wheel does not pause it",
        "isinstance(event, Key | MouseDown | MouseScrollDown | MouseScrollUp)",
        "isinstance(event, Key | MouseDown)",
        "ui/test_follow.py",
    ),
    Mutant(
        "kiosk: keys to follow with nobody to follow",
        "Viewer(KIOSK_COMMANDS if follows else KIOSK_COMMANDS - FOLLOWING)",
        "Viewer(KIOSK_COMMANDS)",
        "ui/test_forbidden_actions.py",
    ),
    Mutant("kiosk: any action", "return action in ACTIONS or action in MOVES", "return True", "ui/test_forbidden_actions.py"),
    Mutant(
        "never: links are opened",
        '        """Open nothing."""',
        "        super().open_url(url, new_tab=new_tab)",
        "ui/test_forbidden_actions.py",
    ),
    Mutant(
        "never: a screenshot is saved",
        '        """Save nothing."""\n        return ""',
        "        return super().save_screenshot()",
        "ui/test_forbidden_actions.py",
    ),
    Mutant(
        "paint: a changed pen is overlooked",
        "if new[x] != old[x] or new_pens[x] is not old_pens[x]]",
        "if new[x] != old[x]]",
        "unit/test_paint.py ui/test_paint.py",
    ),
    Mutant(
        "paint: blanks are erased in the wrong colour",
        "and not pens[x].attributes and (self.erases or not pens[x].back)",
        "",
        "unit/test_paint.py ui/test_paint.py",
    ),
    Mutant(
        "paint: the cursor's column is trusted at the edge",
        "self._x = x if x < width and known else -1",
        "self._x = x",
        "unit/test_paint.py ui/test_paint.py",
    ),
    Mutant(
        "typing ahead: a key does not wait for the one before",
        "if not self.busy() or self._out_of_patience():",
        "if True:",
        "ui/test_typeahead.py ui/test_key_order.py",
    ),
)
