import type { GiftCardOffer } from "@/api/types";
import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { orderCents, type OrderForm, suggestions } from "./order";

interface AmountFieldProps {
  offer: GiftCardOffer;
  form: OrderForm;
  tried: boolean;
  words: Words;
  onChange: (change: Pick<OrderForm, "chosen" | "typed">) => void;
}

/** A few amounts to choose from, and any other that is sold. */
export function AmountField({ offer, form, tried, words, onChange }: AmountFieldProps) {
  const { t } = words;
  const bounds = { least: words.cents(offer.min_cents, offer.currency), most: words.cents(offer.max_cents, offer.currency) };
  const suggested = suggestions(offer);
  const wrong = tried && orderCents(form, offer) === null;
  return (
    <fieldset className="stack">
      <legend className="group-title">{t("gift.amount")}</legend>
      {suggested.length > 0 && (
        <div className="chips">
          {suggested.map((cents) => (
            <label key={cents} className="chip num">
              <input type="radio" name="suggested" checked={form.chosen === cents} onChange={() => onChange({ chosen: cents, typed: "" })} />
              {words.cents(cents, offer.currency)}
            </label>
          ))}
          <label className="chip">
            <input type="radio" name="suggested" checked={form.chosen === null} onChange={() => onChange({ chosen: null, typed: "" })} />
            {t("gift.amountOwn")}
          </label>
        </div>
      )}
      {form.chosen === null && (
        <TextField
          label={t(suggested.length > 0 ? "gift.amountOwn" : "gift.amount")}
          hint={t("gift.amountHint", bounds)}
          name="amount"
          inputMode="decimal"
          maxLength={12}
          value={form.typed}
          error={wrong ? t("gift.amountError", bounds) : null}
          onChange={(event) => onChange({ chosen: null, typed: event.target.value })}
        />
      )}
    </fieldset>
  );
}
