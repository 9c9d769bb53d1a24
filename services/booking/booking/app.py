"""The HTTP application of booking."""

from fastapi import FastAPI

from booking.attribution.routes import router as attribution
from booking.availability.portal import router as own_time_off
from booking.availability.routes import router as availability
from booking.blocks.routes import router as blocks
from booking.bookings.reschedule_routes import router as reschedules
from booking.bookings.routes import router as bookings
from booking.certificates.portal import router as own_profile
from booking.certificates.routes import router as certificates
from booking.checklists.routes import router as checklists
from booking.client_portal.routes import router as client_portal
from booking.client_portal.visit_routes import router as client_visits
from booking.clients.parts_routes import router as client_parts
from booking.clients.parts_routes import tags as client_tags
from booking.clients.routes import router as clients
from booking.clients.whole_routes import router as whole_clients
from booking.clients_import.routes import router as client_imports
from booking.desk.life_routes import router as desk_life
from booking.desk.routes import router as desk
from booking.documents.routes import router as worker_documents
from booking.feedback.routes import client_router as client_feedback
from booking.feedback.routes import public_router as public_feedback
from booking.feedback.routes import router as reviews
from booking.feeds.routes import reading as calendars
from booking.feeds.routes import router as feeds
from booking.field_report.routes import router as field_report
from booking.field_sync.routes import router as field_sync
from booking.files.routes import router as files
from booking.inventory.routes import router as inventory
from booking.leads.public import router as public_leads
from booking.leads.routes import router as leads
from booking.nps.routes import public_router as public_nps
from booking.nps.routes import router as nps
from booking.nurture.routes import router as nurture
from booking.onboarding.routes import router as onboarding
from booking.performance.routes import router as performance
from booking.photos.routes import router as photos
from booking.pricing.admin_routes import router as price_lists
from booking.pricing.routes import router as pricing
from booking.problems.routes import router as problems
from booking.promos.routes import router as promos
from booking.purchasing.routes import router as purchasing
from booking.quality.routes import router as quality
from booking.quotes.public import router as public_quotes
from booking.quotes.routes import router as quotes
from booking.referrals.routes import router as referrals
from booking.routing.routes import router as routing
from booking.schedule.move_routes import router as moves
from booking.schedule.routes import router as schedule
from booking.scoring.routes import router as scoring
from booking.series.change_routes import router as series_changes
from booking.series.routes import of_bookings as repeating
from booking.series.routes import router as series
from booking.settings import BookingSettings
from booking.slots.routes import router as slots
from booking.suggestions.routes import router as suggestions
from booking.supplies.routes import router as supplies
from booking.teams.routes import router as teams
from booking.time_entries.routes import router as time_entries
from booking.training.portal import router as worker_training
from booking.training.routes import router as training
from booking.training_sessions.routes import router as training_sessions
from booking.travel_zones.routes import router as travel_zones
from booking.visits.routes import router as visits
from booking.waitlist.routes import desk as waitlist_desk
from booking.waitlist.routes import router as waitlist
from booking.workers.routes import router as workers
from shared.storage import Storage
from shared.web.app import build_app


def create_app(settings: BookingSettings | None = None) -> FastAPI:
    """Return the application; without `settings` they come from the environment."""
    settings = settings or BookingSettings()
    app = build_app(
        settings,
        [
            pricing,
            price_lists,
            travel_zones,
            promos,
            checklists,
            slots,
            bookings,
            reschedules,
            client_tags,
            whole_clients,
            client_imports,
            clients,
            client_parts,
            client_portal,
            client_visits,
            teams,
            blocks,
            availability,
            own_time_off,
            own_profile,
            certificates,
            onboarding,
            worker_documents,
            workers,
            desk,
            desk_life,
            waitlist,
            waitlist_desk,
            schedule,
            series,
            series_changes,
            repeating,
            feeds,
            calendars,
            moves,
            suggestions,
            routing,
            visits,
            time_entries,
            quality,
            public_feedback,
            client_feedback,
            reviews,
            public_nps,
            nps,
            performance,
            photos,
            problems,
            supplies,
            field_sync,
            field_report,
            training,
            training_sessions,
            worker_training,
            inventory,
            purchasing,
            files,
            public_leads,
            attribution,
            scoring,
            referrals,
            leads,
            public_quotes,
            quotes,
            nurture,
        ],
        title="booking",
        summary="Prices, free times, bookings, crews and visits.",
    )
    app.state.storage = Storage(settings)
    return app
