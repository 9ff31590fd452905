"""What a verdict rests on, or what is missing to reach one."""

from typing import Literal, get_args

Support = Literal["table", "arithmetic", "own-words", "open-statistics", "bounded", "ask-for", "judgement"]
SUPPORTS: tuple[Support, ...] = get_args(Support)
