"""The events that booking listens to."""

from booking.bookings.deposits import deposit_paid, payment_refunded
from booking.leads.booked import booked
from booking.referrals.service import first_visit_done
from booking.tax_profiles.service import remember_taxes
from contracts.booking import BookingRequested, VisitCompleted
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
