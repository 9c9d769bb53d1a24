import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { MOST_TIP_CENTS, TIP_SHARES, type TipChoice, tipCents } from "./tip";

interface TipFieldProps {
  value: TipChoice;
  /** What the crew's work costs, which shares are of. */
  workCents: number;
  currency: string;
  /** Whether to say what is wrong with an amount of one's own. */
  tried: boolean;
  words: Words;
  onChange: (choice: TipChoice) => void;
}

/** Whether to add a tip, and how much; radio buttons underneath, so arrow keys work. */
export function TipField({ value, workCents, currency, tried, words, onChange }: TipFieldProps) {
  const { t } = words;
  const chip = (text: string, checked: boolean, choice: TipChoice, small?: string) => (
    <label key={text} className="chip">
      <input type="radio" name="tip" checked={checked} onChange={() => onChange(choice)} />
      <span>
        {text}
        {small && <small className="num">{small}</small>}
      </span>
    </label>
  );
  const wrong = value.kind === "own" && tipCents(value, workCents) === null;
  return (
    <fieldset className="stack" style={{ "--gap": "0.75rem" }}>
      <legend className="label">{t("pay.tip")}</legend>
      <div className="chips">
        {chip(t("pay.tipNone"), value.kind === "none", { kind: "none" })}
        {TIP_SHARES.map((percent) => {
          const choice: TipChoice = { kind: "share", percent };
          const cents = tipCents(choice, workCents) ?? 0;
          return chip(words.percent(percent), value.kind === "share" && value.percent === percent, choice, words.cents(cents, currency));
        })}
        {chip(t("pay.tipOwn"), value.kind === "own", { kind: "own", typed: "" })}
      </div>
      {value.kind === "own" && (
        <TextField
          label={t("pay.tipAmount")}
          inputMode="decimal"
          maxLength={12}
          // The field opens by the choice of whoever is about to type.
          autoFocus
          value={value.typed}
          error={wrong && tried ? t("pay.tipError", { most: words.cents(MOST_TIP_CENTS, currency) }) : null}
          onChange={(event) => onChange({ kind: "own", typed: event.target.value })}
        />
      )}
      <p className="hint">{t("pay.tipHint")}</p>
    </fieldset>
  );
}
