import { useQuery } from "@tanstack/react-query";
import { CalendarClock, CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { Problem } from "@/api/http";
import type { Company, PublicBooking } from "@/api/types";
import { companyQuery } from "@/shared/booking/queries";
import { phone, wall, wallRange } from "@/shared/format";
import { useTitle } from "@/shared/hooks";
import { bookingTone } from "@/shared/status";
import { Button, buttonLook } from "@/shared/ui/button";
import { Badge, Empty, Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { CompanyFrame } from "../frame";
import { serviceName } from "../offers";
import { PolicyText } from "../policy";
import { PriceLines } from "../prices";
import { WhenTile } from "../when-tile";
import type { WordKey } from "../words/en";
import { useWords, type Words } from "../words/words";
import { calendarFile, download } from "./calendar";
import { CancelDialog } from "./cancel-dialog";
import { DepositPanel } from "./deposit-panel";
import { MoveDialog } from "./move-dialog";
import { bookingQuery } from "./queries";

/** One booking as its client sees it. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const [search] = useSearchParams();
  const words = useWords();
  const company = useQuery(companyQuery(slug));
  const justPaid = search.get("paid") === "1";
  const booking = useQuery(
    bookingQuery(slug, token, ({ status }) => (status === "PENDING" ? (justPaid ? 1500 : 5000) : status === "DONE" || status === "CANCELLED" ? false : 60_000)),
  );
  useTitle(booking.data ? `${booking.data.reference} · ${company.data?.name ?? ""}` : "CleanWithSnapshot");
  const missing = booking.error instanceof Problem && booking.error.status === 404;
  return (
    <CompanyFrame company={company.data ?? null} words={words}>
      <main className="ticket-page">
        {booking.data ? (
          <Ticket booking={booking.data} slug={slug} company={company.data} words={words} justPaid={justPaid} />
        ) : missing ? (
          <Empty title={words.t("common.notFound")}>
            <p>{words.t("common.notFoundHint")}</p>
          </Empty>
        ) : booking.error ? (
          <Failure error={booking.error} words={words.failure} onRetry={() => void booking.refetch()} />
        ) : (
          <Skeleton lines={6} height="2.5rem" />
        )}
      </main>
    </CompanyFrame>
  );
}

const REASONS: Record<string, WordKey> = {
  deposit_expired: "booking.cancelledDeposit",
  slot_lost: "booking.cancelledDeposit",
  client: "booking.cancelledClient",
  series_ended: "booking.cancelledSeries",
  series_changed: "booking.cancelledSeries",
};

function headline(booking: PublicBooking, companyName: string, { t, cents }: Words): { title: string; text: string } {
  const currency = booking.estimate.currency;
  switch (booking.status) {
    case "PENDING":
      return booking.deposit?.status === "due"
        ? { title: t("booking.pendingTitle"), text: "" }
        : { title: t("booking.receivedTitle"), text: t("booking.receivedText") };
    case "CONFIRMED":
      return { title: t("booking.confirmedTitle"), text: t("booking.confirmedText") };
    case "IN_PROGRESS":
      return { title: t("booking.progressTitle"), text: "" };
    case "DONE":
      return { title: t("booking.doneTitle"), text: t("booking.doneText") };
    case "NO_SHOW":
      return { title: t("booking.noShowTitle"), text: t("booking.noShowText") };
    case "CANCELLED": {
      const why = t(REASONS[booking.cancel_reason ?? ""] ?? "booking.cancelledStaff", { company: companyName });
      const refund = booking.refund_cents ? ` ${t("booking.refund", { amount: cents(booking.refund_cents, currency) })}` : "";
      return { title: t("booking.cancelledTitle"), text: why + refund };
    }
  }
}

interface TicketProps {
  booking: PublicBooking;
  slug: string;
  company: Company | undefined;
  words: Words;
  justPaid: boolean;
}

function Ticket({ booking, slug, company, words, justPaid }: TicketProps) {
  const { t, locale } = words;
  const [dialog, setDialog] = useState<"cancel" | "move" | null>(null);
  const [moved, setMoved] = useState(false);
  const companyName = company?.name ?? "";
  const companyPhone = company?.phone;
  const service = serviceName(booking.service, company, words);
  const visit = { ...booking, currency: booking.estimate.currency };
  const { title, text } = headline(booking, companyName, words);
  const over = booking.status === "CANCELLED" || booking.status === "NO_SHOW";
  const active = booking.status === "PENDING" || booking.status === "CONFIRMED";
  const paid = booking.deposit?.status === "paid" ? booking.deposit.amount_cents : 0;
  return (
    <>
      <header className="ticket-head">
        <p className="row" style={{ "--gap": "0.6rem" }}>
          <Badge tone={bookingTone(booking.status)}>{words.name("status", booking.status)}</Badge>
          <span className="muted small">{t("booking.reference", { reference: booking.reference })}</span>
        </p>
        <h1>{title}</h1>
        {text && <p className="ticket-lead">{text}</p>}
      </header>
      {moved && (
        <Notice tone="good">
          {t("move.done", { date: wall(booking.local_start, "shortDay", locale), time: wall(booking.local_start, "time", locale) })}
        </Notice>
      )}
      {booking.status === "PENDING" && booking.deposit?.status === "due" && (
        <DepositPanel booking={booking} deposit={booking.deposit} words={words} justPaid={justPaid} />
      )}
      <section className="ticket" data-over={over || undefined}>
        <WhenTile local={booking.local_start} words={words} />
        <dl className="ticket-facts">
          <div>
            <dt>{t("booking.when")}</dt>
            <dd>
              <b>{wall(booking.local_start, "long", locale)}</b>
              <br />
              {wallRange(booking.local_start, booking.local_end, locale)}
            </dd>
          </div>
          <div>
            <dt>{t("booking.where")}</dt>
            <dd>{booking.address}</dd>
          </div>
          <div>
            <dt>{t("review.what")}</dt>
            <dd>{service}</dd>
          </div>
          {booking.crew.length > 0 && !over && (
            <div>
              <dt>{t("booking.crew")}</dt>
              <dd>{new Intl.ListFormat(`${locale}-CA`).format(booking.crew.map(({ name }) => name))}</dd>
            </div>
          )}
        </dl>
        {active && (
          <div className="ticket-actions row">
            {booking.status === "CONFIRMED" && (
              <Button onClick={() => download(`${booking.reference}.ics`, "text/calendar", calendarFile(booking, `${service}, ${companyName}`))}>
                <CalendarPlus className="icon" aria-hidden />
                {t("booking.calendar")}
              </Button>
            )}
            <Button onClick={() => setDialog("move")}>
              <CalendarClock className="icon" aria-hidden />
              {t("move.open")}
            </Button>
          </div>
        )}
      </section>
      <section className="ticket-more">
        <div>
          <h2>{t("booking.price")}</h2>
          <PriceLines
            price={booking.estimate}
            service={service}
            words={words}
            after={
              paid && !over
                ? [
                    { text: t("booking.depositPaid"), cents: -paid },
                    { text: t(booking.status === "DONE" ? "booking.invoiced" : "booking.remaining"), cents: booking.estimate.total_cents - paid, strong: true },
                  ]
                : []
            }
          />
        </div>
        {active && booking.cancellation_policy && (
          <div className="stack">
            <h2>{t("review.cancel")}</h2>
            <PolicyText policy={booking.cancellation_policy} words={words} />
            <div>
              <Button kind="danger" size="sm" onClick={() => setDialog("cancel")}>
                {t("booking.cancel")}
              </Button>
            </div>
          </div>
        )}
      </section>
      <p className="row">
        {(over || booking.status === "DONE") && (
          <Link to={`/book/${slug}`} {...buttonLook({ kind: "primary" })}>
            {t("booking.again")}
          </Link>
        )}
        {companyPhone && (
          <a href={`tel:${companyPhone}`} className="small">
            {t("booking.questions", { phone: phone(companyPhone) })}
          </a>
        )}
      </p>
      {booking.status === "CANCELLED" && paid > 0 && booking.refund_cents === 0 && <Notice>{t("policy.late")}</Notice>}
      {dialog === "cancel" && <CancelDialog slug={slug} visit={visit} words={words} onClose={() => setDialog(null)} />}
      {dialog === "move" && (
        <MoveDialog
          slug={slug}
          visit={visit}
          company={company}
          words={words}
          onMoved={() => setMoved(true)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
