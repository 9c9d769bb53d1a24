import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Problem } from "@/api/http";
import type { Company, PublicQuote, Slot } from "@/api/types";
import { type Contact, FRESH_CONTACT, FRESH_WORK } from "@/shared/booking/request";
import { wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { AddressFields } from "../book/address-fields";
import { useContactForm } from "../book/contact-form";
import { LinkedHead } from "../linked";
import { TimePicker } from "../times/picker";
import { nearestSlots, TakenNotice } from "../times/taken";
import { workTimes } from "../times/work";
import { ZoneLead } from "../times/zone-lead";
import type { Words } from "../words/words";
import { type QuoteReference, useAccept } from "./answers";
import { visitOf } from "./visit";

interface BookStepProps {
  quote: PublicQuote;
  reference: QuoteReference;
  company: Company;
  words: Words;
  onBack: () => void;
}

/** When and where: the quote is accepted and its first visit booked, both or neither. */
export function BookStep({ quote, reference, company, words, onBack }: BookStepProps) {
  const { t, locale } = words;
  const navigate = useNavigate();
  const [slot, setSlot] = useState<Slot | null>(null);
  const [contact, setContact] = useState<Contact>({ ...FRESH_CONTACT, name: quote.name });
  const accept = useAccept(reference, ({ booking_token: booked, estimate }) => {
    if (booked) void navigate(`/booking/${reference.slug}/${booked}${estimate.deposit ? "?pay=1" : ""}`);
  });
  const { bind, submit } = useContactForm({
    contact,
    fields: [...quote.needs, "line1", "city", "postal_code"],
    words,
    onChange: setContact,
    onDone: () => {
      if (slot && !accept.isPending) accept.mutate(visitOf(slot, contact, quote.needs));
    },
  });
  const choose = (chosen: Slot) => {
    setSlot(chosen);
    accept.reset();
  };
  const nearest = nearestSlots(accept.error);
  const work = { ...FRESH_WORK, ...quote.request };
  const fields = accept.error instanceof Problem ? Object.values(accept.error.fields) : [];
  return (
    <>
      <div>
        <Button kind="quiet" size="sm" onClick={onBack}>
          <ChevronLeft className="icon" aria-hidden />
          {t("quote.back")}
        </Button>
        <LinkedHead title={t("quote.timeTitle")}>
          <ZoneLead timezone={company.timezone} words={words} />
        </LinkedHead>
      </div>
      <TimePicker
        words={words}
        timezone={company.timezone}
        horizonDays={company.booking.horizon_days}
        source={workTimes(reference.slug, work)}
        chosen={slot}
        onChoose={choose}
      />
      <form noValidate onSubmit={submit} className="stack" style={{ "--gap": "1.25rem" }}>
        <h2>{t("quote.whereTitle")}</h2>
        {quote.needs.length > 0 && (
          <div className="fields">
            {quote.needs.includes("email") && (
              <TextField label={t("details.email")} type="email" inputMode="email" autoComplete="email" hint={t("details.emailHint")} {...bind("email")} />
            )}
            {quote.needs.includes("phone") && (
              <TextField label={t("details.phone")} type="tel" autoComplete="tel" hint={t("details.phoneHint")} {...bind("phone")} />
            )}
          </div>
        )}
        <AddressFields words={words} bind={bind} />
        {nearest && <TakenNotice nearest={nearest} words={words} onChoose={choose} />}
        {accept.error && !nearest && <Failure error={accept.error} words={words.failure} />}
        {fields.map((message) => (
          <p key={message} className="field-error">
            {message}
          </p>
        ))}
        <div className="row">
          <Button type="submit" kind="primary" size="lg" disabled={!slot} busy={accept.isPending}>
            {t("quote.book")}
          </Button>
          <span className="muted small">
            {slot
              ? t("time.chosen", { date: wall(slot.date, "shortDay", locale), time: wall(slot.local_start, "time", locale) })
              : t("quote.chooseFirst")}
          </span>
        </div>
      </form>
    </>
  );
}
