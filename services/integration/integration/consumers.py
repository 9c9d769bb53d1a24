"""The events that integration listens to."""

from shared.messaging.consumer import Consumers
from shared.organizations import follow_organizations

consumers = Consumers("integration")
follow_organizations(consumers)
