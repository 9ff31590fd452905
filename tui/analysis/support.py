"""What a verdict rests on, or what is missing to reach one."""

from typing import Literal

Support = Literal["table", "arithmetic", "own-words", "open-statistics", "bounded", "ask-for", "judgement"]
