import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company, PortalVisit } from "@/api/types";
import { FRESH_WORK } from "@/shared/booking/request";
import { wall, wallRange } from "@/shared/format";
import { bookingTone } from "@/shared/status";
import { Button, buttonLook } from "@/shared/ui/button";
import { Badge, Failure, Notice } from "@/shared/ui/feedback";
import { seedDraft } from "../book/draft";
import { CancelDialog } from "../booking/cancel-dialog";
import { MoveDialog } from "../booking/move-dialog";
import { serviceName } from "../offers";
import { WhenTile } from "../when-tile";
import type { Words } from "../words/words";
import { contactAgain } from "./contact";

interface VisitCardProps {
  visit: PortalVisit;
  company: Company;
  words: Words;
}

/** One visit, and what the client can do about it. */
export function VisitCard({ visit, company, words }: VisitCardProps) {
  const { t, locale } = words;
  const [dialog, setDialog] = useState<"move" | "cancel" | null>(null);
  const [moved, setMoved] = useState(false);
  const page = `/booking/${company.slug}/${visit.public_token}`;
  const active = visit.status === "PENDING" || visit.status === "CONFIRMED";
  const over = visit.status === "CANCELLED" || visit.status === "NO_SHOW";
  const dialogs = { slug: company.slug, visit, words, onClose: () => setDialog(null) };
  return (
    <li className="ticket" data-over={over || undefined}>
      <WhenTile local={visit.local_start} words={words} />
      <div className="ticket-facts visit-facts">
        <p className="row spread">
          <b>{wallRange(visit.local_start, visit.local_end, locale)}</b>
          <Badge tone={bookingTone(visit.status)}>{words.name("status", visit.status)}</Badge>
        </p>
        <p>
          {serviceName(visit.service, company, words)} · <span className="num">{words.cents(visit.total_cents, visit.currency)}</span>
        </p>
        <p className="small muted">
          {visit.address}
          {visit.crew.length > 0 && !over && (
            <>
              <br />
              {t("booking.crew")}: {new Intl.ListFormat(`${locale}-CA`).format(visit.crew.map(({ name }) => name))}
            </>
          )}
        </p>
        {moved && <Notice tone="good">{t("move.done", { date: wall(visit.local_start, "shortDay", locale), time: wall(visit.local_start, "time", locale) })}</Notice>}
        <div className="row" style={{ "--gap": "0.5rem" }}>
          <Link to={page} {...buttonLook({ size: "sm" })}>
            {t("portal.details")}
          </Link>
          {visit.status === "PENDING" && (
            <Link to={`${page}?pay=1`} {...buttonLook({ size: "sm", kind: "primary" })}>
              {t("portal.pay")}
            </Link>
          )}
          {active && (
            <>
              <Button size="sm" onClick={() => setDialog("move")}>
                {t("portal.move")}
              </Button>
              <Button size="sm" kind="danger" onClick={() => setDialog("cancel")}>
                {t("portal.cancel")}
              </Button>
            </>
          )}
          {(over || visit.status === "DONE") && <Again id={visit.id} slug={company.slug} words={words} />}
        </div>
      </div>
      {dialog === "move" && <MoveDialog {...dialogs} company={company} onMoved={() => setMoved(true)} />}
      {dialog === "cancel" && <CancelDialog {...dialogs} />}
    </li>
  );
}

/** Begins a booking like this one; only the time is left to choose. */
function Again({ id, slug, words }: { id: string; slug: string; words: Words }) {
  const navigate = useNavigate();
  const again = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(portal.booking.GET("/v1/client/visits/{booking_id}/book-again", { params: { path: { booking_id: id } } })),
    onSuccess: (known) => {
      seedDraft(slug, { work: { ...FRESH_WORK, ...known.request }, contact: contactAgain(known) });
      void navigate(`/book/${slug}?step=time`);
    },
  });
  return (
    <>
      <Button size="sm" busy={again.isPending} onClick={() => again.mutate()}>
        {words.t("portal.again")}
      </Button>
      {again.error && <Failure error={again.error} words={words.failure} />}
    </>
  );
}
