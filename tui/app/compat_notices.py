"""Private names of Textual that notices need, with reasons.

Checked with Textual 8.2.8.
"""

from typing import Any
from weakref import WeakSet

from textual.app import App
from textual.events import Event, Key
from textual.notifications import Notification, Notify
from textual.screen import Screen
from textual.widgets._toast import Toast, ToastHolder, ToastRack

from tui.widgets.notice import KeyAnswer


class NoticesApp(App[int]):
    """An app whose notices leave nothing behind, and take each other's place."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._with_notices = WeakSet[Screen[Any]]()
        """The screens that may have the widgets of a notice."""

    @property
    def has_notices(self) -> bool:
        """Whether any notice is on show."""
        return len(self._notifications) > 0

    async def on_event(self, event: Event) -> None:
        """Remove what was said of the key before; the page answers this one."""
        if isinstance(event, Key) and not event.is_forwarded:  # It comes here again where the page has not stopped it.
            for answer in [each for each in self._notifications if isinstance(each, KeyAnswer)]:
                self._unnotify(answer)
        await super().on_event(event)

    def _on_notify(self, event: Notify) -> None:
        # Textual calls this before its own, which shows the notice. What tells what a key did replaces the notices before it. With the
        # identity of one that looks and lasts alike, it is shown in the same widgets: Textual makes and removes two for each, which only a
        # collection of garbage finds.
        notice = event.notification
        if notice.severity != "information":
            return
        kept = self._alike(notice)
        if kept:
            notice.identity = kept.identity
        if {each.identity for each in self._notifications} - {notice.identity}:
            self._notifications.clear()
            if kept:
                self._notifications.add(kept)
            self._refresh_notifications()

    def _alike(self, notice: Notification) -> Notification | None:
        if not self._running or not self.screen_stack:
            return None
        shown = (toast._notification for toast in self.screen.query(Toast) if not toast._pruning)
        alike = (notice.severity, notice.timeout)
        return next((each for each in shown if each in self._notifications and (each.severity, each.timeout) == alike), None)

    def _refresh_notifications(self) -> None:
        # Textual removes a notice that has ended, but leaves the box that held it on its page for ever.
        if self._running and self.screen_stack:
            shown = {ToastRack._toast_id(notice) for notice in self._notifications}
            for holder in self.screen.query(ToastHolder):
                if holder.id not in shown:
                    holder.remove()
            self._show_in_place()
            self._clear_left_pages()
        super()._refresh_notifications()

    def _clear_left_pages(self) -> None:
        # Textual leaves a notice on a page that is left until the page is shown again.
        seen = {self.screen, *self._background_screens}
        for screen in [each for each in self._with_notices if each.is_running and each not in seen]:
            screen.query(ToastHolder).remove()
            self._with_notices.discard(screen)
        if self._notifications:
            self._with_notices.add(self.screen)

    def _show_in_place(self) -> None:
        now = {notice.identity: notice for notice in self._notifications}
        for toast in self.screen.query(Toast):
            notice = now.get(toast._notification.identity)
            if notice and notice is not toast._notification:
                toast._notification = notice
                for timer in [*toast._timers]:
                    timer.stop()
                toast.set_timer(notice.time_left, toast._expire)
                toast.refresh(layout=True)
