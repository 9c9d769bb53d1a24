"""Say which follow-up messages are due; notification sends them."""

from booking.nurture.due import due_steps
from booking.nurture.enrolments import MODULE
from shared.jobs import Job, JobContext


async def follow_up(context: JobContext) -> int:
    """Go through up to a batch of due enrolments in each organization and return how many."""
    return await context.each_organization(due_steps, module=MODULE)


LEADS_NURTURE = Job("leads-nurture", follow_up)
