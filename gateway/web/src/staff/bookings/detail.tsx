import { Check, ExternalLink, Mail, MapPin, Phone } from "lucide-react";
import { Link } from "react-router";
import type { StaffBooking } from "@/api/types";
import { humanise, money, phone, wall, wallRange } from "@/shared/format";
import { mapsLink } from "@/shared/places";
import { bookingTone } from "@/shared/status";
import { Badge, Notice } from "@/shared/ui/feedback";
import { cancelReason, serviceName, STATUS_NAMES } from "../names";
import { Facts } from "../page";
import { PriceTable } from "../price-table";
import { useSession } from "../session";
import { BookingActions } from "./actions";
import { Crew } from "./crew";
import { DepositFacts } from "./deposit";
import { Timeline } from "./timeline";

/** Everything about one booking: what, where, who, for how much, and what happened. */
export function BookingDetail({ booking }: { booking: StaffBooking }) {
  const { me } = useSession();
  const { client, estimate } = booking;
  return (
    <div className="detail">
      <header className="detail-head">
        <div className="row spread">
          <h3>{client.name}</h3>
          <Badge tone={bookingTone(booking.status)}>{STATUS_NAMES[booking.status]}</Badge>
        </div>
        <p>
          <b>{wall(booking.local_start, "long")}</b>
          <br />
          <span className="num">{wallRange(booking.local_start, booking.local_end)}</span>, {serviceName(booking.service).toLowerCase()}
        </p>
        <BookingActions booking={booking} />
        {booking.status === "CANCELLED" && (
          <Notice title={cancelReason(booking.cancel_reason ?? "staff")}>
            <p>
              {booking.refund_cents
                ? `${money(booking.refund_cents, estimate.currency)} goes back to the client.`
                : "Nothing is refunded."}
            </p>
            {booking.cancel_note && <p>{booking.cancel_note}</p>}
          </Notice>
        )}
        {(booking.status === "PENDING" || booking.status === "CONFIRMED") && booking.risk.level !== "low" && (
          <Notice tone="wait" title={`${humanise(booking.risk.level)} risk of a late cancellation`}>
            <p>{booking.risk.reasons.map(humanise).join(", ")}</p>
          </Notice>
        )}
      </header>

      <section>
        <h4>Where and who</h4>
        <ul className="contacts">
          <li>
            <MapPin className="icon" aria-hidden />
            <a href={mapsLink(booking.address)} target="_blank" rel="noreferrer">
              {booking.address}
            </a>
          </li>
          {client.phone && (
            <li>
              <Phone className="icon" aria-hidden />
              <a href={`tel:${client.phone}`} className="num">
                {phone(client.phone)}
              </a>
            </li>
          )}
          {client.email && (
            <li>
              <Mail className="icon" aria-hidden />
              <a href={`mailto:${client.email}`}>{client.email}</a>
            </li>
          )}
          <li>
            <ExternalLink className="icon" aria-hidden />
            <Link to={`/booking/${me.organization.slug}/${booking.public_token}`} target="_blank">
              What the client sees
            </Link>
          </li>
        </ul>
        <Facts
          rows={[
            ["Getting in", booking.access_notes],
            ["Client’s note", booking.notes],
            ["Crew’s report", booking.visit.notes],
          ]}
        />
      </section>

      <Crew booking={booking} />

      <section>
        <h4>Price</h4>
        <PriceTable price={estimate} />
        <DepositFacts booking={booking} />
      </section>

      {booking.visit.checklist.length > 0 && (
        <section>
          <h4>
            Checklist, {booking.visit.checklist.filter(({ done }) => done).length} of {booking.visit.checklist.length} done
          </h4>
          <ul className="ticks">
            {booking.visit.checklist.map((item) => (
              <li key={item.id} data-done={item.done || undefined}>
                <Check className="icon" aria-hidden />
                {item.title}
                <span className="sr-only">{item.done ? "(done)" : "(open)"}</span>
              </li>
            ))}
          </ul>
        </section>
      )}

      <Timeline booking={booking} />
    </div>
  );
}
