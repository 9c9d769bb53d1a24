import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { Problem } from "@/api/http";
import type { BookingDeposit, PublicBooking } from "@/api/types";
import { countdown } from "@/shared/countdown";
import { useNow } from "@/shared/hooks";
import { buttonLook } from "@/shared/ui/button";
import { Failure, Notice } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { checkoutQuery } from "./queries";

const PATIENCE = 45_000;

interface DepositPanelProps {
  booking: PublicBooking;
  deposit: BookingDeposit;
  words: Words;
  justPaid: boolean;
}

/** Leads to the payment page, or waits for the payment's confirmation after the client came back from it. */
export function DepositPanel({ booking, deposit, words, justPaid }: DepositPanelProps) {
  const { t, cents } = words;
  const [search, setSearch] = useSearchParams();
  const [leaving] = useState(search.get("pay") === "1");
  const now = useNow(1000);
  const [since] = useState(Date.now);
  const checkout = useQuery(checkoutQuery(booking.public_token));
  const address = checkout.data?.checkout_url ?? null;
  const open = checkout.data?.status === "open" && address !== null;

  useEffect(() => {
    if (!leaving || !open || search.get("pay") !== "1") return;
    // Off the address first, so that coming back doesn't bounce the client to the payment page again.
    setSearch({}, { replace: true });
    window.setTimeout(() => window.location.assign(address), 0);
  }, [leaving, open, address, search, setSearch]);

  if (justPaid || checkout.data?.status === "paid") {
    return (
      <Notice tone="info">
        <span className="row">
          <span className="spinner" aria-hidden />
          {t(now - since > PATIENCE ? "booking.confirmingLong" : "booking.confirming")}
        </span>
      </Notice>
    );
  }
  const left = deposit.pay_before ? countdown(deposit.pay_before, now) : "";
  if (left === null || checkout.data?.status === "expired") return <Notice tone="wait">{t("booking.pendingOver")}</Notice>;
  const amount = cents(deposit.amount_cents, booking.estimate.currency);
  const stuck = checkout.error && !(checkout.error instanceof Problem && checkout.error.status === 404);
  return (
    <section className="pay">
      {search.get("paid") === "0" && <Notice tone="wait">{t("booking.notPaid")}</Notice>}
      <p className="num">{t("booking.pendingText", { left, amount })}</p>
      {stuck ? (
        <Failure error={checkout.error} words={words.failure} onRetry={() => void checkout.refetch()} />
      ) : open && !leaving ? (
        <a href={address} {...buttonLook({ kind: "primary", size: "lg" })}>
          {t("booking.payNow", { amount })}
        </a>
      ) : (
        <p className="row" role="status">
          <span className="spinner" aria-hidden />
          {t(open ? "booking.opening" : "booking.preparing")}
        </p>
      )}
    </section>
  );
}
