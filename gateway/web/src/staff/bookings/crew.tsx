import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { StaffBooking } from "@/api/types";
import { phone } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { useSession } from "../session";
import { workersQuery } from "../workers/queries";
import { bookingChanged } from "./queries";

/** Who is sent, and the way to change it. */
export function Crew({ booking }: { booking: StaffBooking }) {
  const { can } = useSession();
  const [choosing, setChoosing] = useState(false);
  const size = booking.estimate.crew_size;
  const assignable = can("bookings.assign") && (booking.status === "PENDING" || booking.status === "CONFIRMED");
  const cancelled = booking.status === "CANCELLED";
  const lacking = cancelled ? 0 : size - booking.crew.length;
  if (cancelled && booking.crew.length === 0) return null;
  return (
    <section>
      <div className="row spread">
        <h4>Crew, {size === 1 ? "1 person" : `${size} people`}</h4>
        {assignable && !choosing && (
          <Button size="sm" onClick={() => setChoosing(true)}>
            {booking.crew.length > 0 ? "Change crew" : "Choose crew"}
          </Button>
        )}
      </div>
      {booking.crew.length > 0 && !choosing && (
        <ul className="crew">
          {booking.crew.map((member) => (
            <li key={member.worker_id}>
              <b>{member.name}</b>
              {member.phone && (
                <a href={`tel:${member.phone}`} className="num">
                  {phone(member.phone)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {lacking > 0 && !choosing && (
        <Notice tone="wait">{lacking === 1 ? "One more person is needed." : `${lacking} more people are needed.`}</Notice>
      )}
      {choosing && <ChooseCrew booking={booking} size={size} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function ChooseCrew({ booking, size, onClose }: { booking: StaffBooking; size: number; onClose: () => void }) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(() => new Set(booking.crew.map(({ worker_id: id }) => id)));
  const workers = useQuery(workersQuery);
  const assign = useWrite(
    (ids: string[], headers) =>
      unwrap(
        staff.booking.POST("/v1/admin/bookings/{booking_id}/assign", {
          params: { path: { booking_id: booking.id } },
          body: { worker_ids: ids },
          headers,
        }),
      ),
    {
      onSuccess: (changed) => {
        bookingChanged(queries, changed);
        onClose();
      },
    },
  );
  if (workers.error) return <Failure error={workers.error} onRetry={() => void workers.refetch()} />;
  if (!workers.data) return <Skeleton lines={3} height="2rem" />;
  const offered = workers.data.filter(({ id, active }) => active || chosen.has(id));
  return (
    <div className="stack choose-crew" role="group" aria-label="Crew">
      {offered.length === 0 && <p className="muted">There is nobody to send yet. Add your people under Workers.</p>}
      {offered.map((worker) => (
        <label key={worker.id} className="tick-line">
          <input
            type="checkbox"
            className="check"
            checked={chosen.has(worker.id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(worker.id);
              else next.delete(worker.id);
              setChosen(next);
            }}
          />
          <i className="dot" style={{ background: worker.color }} aria-hidden />
          <span>
            {worker.name}
            {!(worker.skills as string[]).includes(booking.service) && <small className="muted"> lacks the skill</small>}
          </span>
        </label>
      ))}
      {assign.error && <Failure error={assign.error} />}
      <div className="row">
        <Button kind="primary" size="sm" disabled={chosen.size === 0} busy={assign.isPending} onClick={() => assign.mutate([...chosen])}>
          Send {chosen.size} of {size}
        </Button>
        <Button size="sm" kind="quiet" onClick={onClose}>
          Leave as it was
        </Button>
      </div>
    </div>
  );
}
