import { type SubmitEvent, useState } from "react";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company, GiftCardOffer, GiftCardOrder, Locale } from "@/api/types";
import { addDays, today } from "@/shared/format";
import { useWrite } from "@/shared/write";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { SelectField, TextArea, TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { AmountField } from "./amount-field";
import { orderCents, type OrderError, orderErrors, type OrderForm, orderOf, suggestions } from "./order";

const LONGEST_MESSAGE = 500;
const DAYS_AHEAD = 365;

interface OrderCardProps {
  offer: GiftCardOffer;
  company: Company;
  words: Words;
}

/** The form with which a gift card is bought; the checkout is next. */
export function OrderCard({ offer, company, words }: OrderCardProps) {
  const { t } = words;
  const now = today(company.timezone);
  const [form, setForm] = useState<OrderForm>(() => ({
    chosen: suggestions(offer)[0] ?? null,
    typed: "",
    recipientName: "",
    recipientEmail: "",
    message: "",
    locale: words.locale,
    deliverOn: now,
    buyerName: "",
    buyerEmail: "",
  }));
  const [tried, setTried] = useState(false);
  const buy = useWrite(
    (body: GiftCardOrder) => unwrap(open.finance.POST("/v1/pay/gift-cards/{org}", { params: { path: { org: company.slug } }, body })),
    { onSuccess: ({ checkout_url: address }) => window.location.assign(address) },
  );
  const wrong = orderErrors(form, offer, now);
  const cents = orderCents(form, offer);
  const set = (change: Partial<OrderForm>) => {
    setForm((old) => ({ ...old, ...change }));
    if (buy.error) buy.reset();
  };
  const error = (name: OrderError, text: string) => (tried && wrong.includes(name) ? text : null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = wrong;
    if (first || cents === null) return event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    if (!buy.isPending && !buy.isSuccess) buy.mutate(orderOf(form, cents));
  };
  return (
    <form className="card answer" onSubmit={submit} noValidate>
      <AmountField offer={offer} form={form} tried={tried} words={words} onChange={set} />
      <fieldset>
        <legend className="group-title">{t("gift.recipient")}</legend>
        <div className="fields">
          <TextField
            label={t("gift.recipientName")}
            optional={t("common.optional")}
            maxLength={120}
            autoComplete="off"
            value={form.recipientName}
            onChange={(event) => set({ recipientName: event.target.value })}
          />
          <TextField
            label={t("gift.recipientEmail")}
            optional={t("common.optional")}
            hint={t("gift.recipientEmailHint")}
            name="recipientEmail"
            type="email"
            maxLength={254}
            autoComplete="off"
            value={form.recipientEmail}
            error={error("recipientEmail", t("gift.emailError"))}
            onChange={(event) => set({ recipientEmail: event.target.value })}
          />
          <TextArea
            wide
            label={t("gift.message")}
            optional={t("common.optional")}
            hint={t("gift.left", { count: LONGEST_MESSAGE - form.message.length })}
            maxLength={LONGEST_MESSAGE}
            value={form.message}
            onChange={(event) => set({ message: event.target.value })}
          />
          <SelectField label={t("gift.language")} value={form.locale} onChange={(event) => set({ locale: event.target.value as Locale })}>
            <option value="en" lang="en">
              English
            </option>
            <option value="fr" lang="fr">
              Français
            </option>
          </SelectField>
          <TextField
            label={t("gift.day")}
            name="deliverOn"
            type="date"
            min={now}
            max={addDays(now, DAYS_AHEAD)}
            value={form.deliverOn}
            error={error("deliverOn", t("gift.dayError"))}
            onChange={(event) => set({ deliverOn: event.target.value })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="group-title">{t("gift.buyer")}</legend>
        <div className="fields">
          <TextField
            label={t("gift.buyerName")}
            name="buyerName"
            maxLength={120}
            autoComplete="name"
            value={form.buyerName}
            error={error("buyerName", t("gift.nameError"))}
            onChange={(event) => set({ buyerName: event.target.value })}
          />
          <TextField
            label={t("gift.buyerEmail")}
            hint={t("gift.buyerEmailHint")}
            name="buyerEmail"
            type="email"
            maxLength={254}
            autoComplete="email"
            value={form.buyerEmail}
            error={error("buyerEmail", t("gift.emailError"))}
            onChange={(event) => set({ buyerEmail: event.target.value })}
          />
        </div>
      </fieldset>
      {buy.error && <Failure error={buy.error} words={words.failure} />}
      <Button type="submit" kind="primary" size="lg" block busy={buy.isPending || buy.isSuccess}>
        {cents === null ? t("gift.buyPlain") : t("gift.buy", { amount: words.cents(cents, offer.currency) })}
      </Button>
    </form>
  );
}
