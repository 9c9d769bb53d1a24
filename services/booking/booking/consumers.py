"""The events that booking listens to."""

from booking.bookings.deposits import deposit_paid, payment_refunded
from booking.leads.booked import booked
from booking.nurture.enrolments import lead_created, lead_moved, quote_sent
from booking.referrals.service import first_visit_done
from booking.tax_profiles.service import remember_taxes
from contracts.booking import BookingRequested, VisitCompleted
from contracts.booking_leads import LeadCreated, LeadStatusChanged, QuoteSent
from contracts.finance import PaymentRefunded, PaymentSucceeded, TaxProfileChanged
from shared.messaging.consumer import Consumers
from shared.organizations import follow_organizations

consumers = Consumers("booking")
follow_organizations(consumers)
consumers.on(TaxProfileChanged)(remember_taxes)
consumers.on(PaymentSucceeded)(deposit_paid)
consumers.on(PaymentRefunded)(payment_refunded)
consumers.on(BookingRequested)(booked)
consumers.on(VisitCompleted)(first_visit_done)
consumers.on(LeadCreated)(lead_created)
consumers.on(LeadStatusChanged)(lead_moved)
consumers.on(QuoteSent)(quote_sent)
