"""Offer freed times to those who wait for one."""

from booking.waitlist.offers import offer_freed_times
from shared.jobs import Job, JobContext


async def offer_times(context: JobContext) -> int:
    """Offer in each organization that takes bookings, and return how many offers were made."""
    return await context.each_organization(offer_freed_times, module="module.schedule")


WAITLIST_OFFERS = Job("waitlist-offers", offer_times)
