"""Fixtures of training's tests."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.clock import local_today

BASE = "/v1/admin/training"
QUIZ = [
    {"question": "Bleach and vinegar?", "choices": ["Mix", "Never mix"], "answer": 1},
    {"question": "Gloves?", "choices": ["Always", "Sometimes", "Never"], "answer": 0},
]


def in_days(days: int) -> str:
    """Return a day from today on, in the default zone."""
    return str(local_today("America/Edmonton") + timedelta(days=days))


@pytest.fixture
def course(http: httpx.AsyncClient, as_staff: Any) -> Callable[..., Awaitable[dict[str, Any]]]:
    """Return a maker of courses: `course("Bleach", quiz=QUIZ)`."""

    async def make(title: str = "Bleach", **fields: Any) -> dict[str, Any]:
        answer = await http.post(f"{BASE}/courses", json={"title": title} | fields, headers=as_staff())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    return make


@pytest.fixture
def assigned(http: httpx.AsyncClient, as_staff: Any) -> Callable[..., Awaitable[list[dict[str, Any]]]]:
    """Return a way to assign: `assigned(course, maria, noor, due=-1)`."""

    async def to(course: dict[str, Any], *workers: Any, due: int = 14) -> list[dict[str, Any]]:
        body = {"course_id": course["id"], "worker_ids": [str(one.id) for one in workers], "due_on": in_days(due)}
        answer = await http.post(f"{BASE}/assignments", json=body, headers=as_staff())
        assert answer.status_code == 201, answer.text
        made: list[dict[str, Any]] = answer.json()
        return made

    return to
