import type { Line, Price } from "@/api/types";
import { rate } from "@/shared/format";
import type { Words } from "./words/words";

/** An estimate's price also knows the hours; an invoice's words them itself. */
type AnyPrice = Price & { billed_hours?: number };

function lineText(line: Line, price: AnyPrice, service: string | null, words: Words): string {
  if (service && line.kind === "labour" && price.billed_hours) {
    const hours = new Intl.NumberFormat(`${words.locale}-CA`).format(price.billed_hours);
    return words.t("summary.labour", { service, hours });
  }
  if (line.kind === "discount" && line.key) {
    return words.t("summary.discount", { frequency: words.name("frequency", line.key, line.description) });
  }
  return line.kind === "addon" && line.key ? words.name("addon", line.key, line.description) : line.description;
}

interface PriceLinesProps {
  price: AnyPrice;
  /** What the visit is for, in the visitor's language; it says the lines in that language too. */
  service?: string | null;
  words: Words;
  /** Rows under the total, e.g. what was paid. */
  after?: { text: string; cents: number; strong?: boolean }[];
}

/** Every line of a price, its taxes and its total. */
export function PriceLines({ price, service = null, words, after = [] }: PriceLinesProps) {
  const amount = (cents: number) => words.cents(cents, price.currency);
  return (
    <table className="prices">
      <tbody>
        {price.lines.map((line, index) => (
          <tr key={index}>
            <td>
              {lineText(line, price, service, words)}
              {line.quantity > 1 && ` × ${line.quantity}`}
            </td>
            <td>{amount(line.amount_cents)}</td>
          </tr>
        ))}
        <tr className="rule">
          <td>{words.t("common.subtotal")}</td>
          <td>{amount(price.subtotal_cents)}</td>
        </tr>
        {price.taxes.map((tax) => (
          <tr key={tax.name} className="faint">
            <td>
              {tax.name} {rate(tax.rate_bp, words.locale)}
            </td>
            <td>{amount(tax.amount_cents)}</td>
          </tr>
        ))}
        <tr className="total">
          <td>{words.t("common.total")}</td>
          <td>{amount(price.total_cents)}</td>
        </tr>
        {after.map((row) => (
          <tr key={row.text} className={row.strong ? "total" : "faint"}>
            <td>{row.text}</td>
            <td>{amount(row.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
