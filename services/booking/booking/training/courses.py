"""Courses: written, changed and found."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from booking.training.models import Course
from booking.training.schemas import CourseChange, CourseInput, CourseOut, CourseQuery
from shared.clock import now
from shared.database import Page, UnitOfWork
from shared.database.finding import row_of
from shared.database.listing import Sort, sorted_page
from shared.errors import Conflict

SORTS = {"title": Sort(col(Course.title), str), "created_at": Sort(col(Course.created_at), datetime)}


class TitleTaken(Conflict):
    """Another course has this title."""

    slug = "title-taken"
    title = "There is such a course"


async def course_of(uow: UnitOfWork, course_id: UUID, *, lock: bool = False) -> Course:
    """Return a course, locked against changes by others if asked.

    Raises:
        NotFound: the company has no such course.
    """
    return await row_of(uow, Course, course_id, "There is no such course.", lock=lock)


async def list_courses(uow: UnitOfWork, query: CourseQuery) -> Page[CourseOut]:
    """Return a page of the courses that match."""
    statement = select(Course).where(col(Course.archived_at).is_not(None) == query.archived)
    if query.q:
        titles = (Course.title, Course.title_fr)
        statement = statement.where(or_(*(col(title).icontains(query.q, autoescape=True) for title in titles)))
    rows, cursor = await sorted_page(uow, statement, query, query.sort, SORTS, col(Course.id))
    return Page(items=[show_course(row) for row in rows], next_cursor=cursor)


def show_course(course: Course) -> CourseOut:
    """Return the wire shape of a course."""
    return CourseOut.model_validate(course.model_dump())


async def add_course(uow: UnitOfWork, wanted: CourseInput) -> Course:
    """Write a course.

    Raises:
        TitleTaken: there is one of this title.
    """
    course = Course(org_id=uow.org_id, **wanted.model_dump(mode="json"))
    uow.session.add(course)
    await _flush(uow, course.title)
    uow.audit("training.course_create", "course", course.id, title=course.title)
    return course


async def change_course(uow: UnitOfWork, course: Course, change: CourseChange) -> None:
    """Write a locked course anew. Who has passed it stays passed.

    Raises:
        TitleTaken: another one has the title.
    """
    wanted = change.model_dump(mode="json", exclude={"archived"})
    wanted["archived_at"] = (course.archived_at or now()) if change.archived else None
    different = sorted(name for name, value in wanted.items() if getattr(course, name) != value)
    if not different:
        return
    for name in different:
        setattr(course, name, wanted[name])
    course.touch()
    uow.session.add(course)
    await _flush(uow, course.title)
    uow.audit("training.course_update", "course", course.id, title=course.title, changed=different)


async def _flush(uow: UnitOfWork, title: str) -> None:
    try:
        await uow.session.flush()
    except IntegrityError as error:
        raise TitleTaken(f"There is a course “{title}” already.") from error
