import type { Price } from "@/api/types";
import { money, rate } from "@/shared/format";

interface PriceTableProps {
  price: Price;
  /** Rows under the total, e.g. what was paid. */
  after?: { text: string; cents: number; strong?: boolean }[];
}

/** Every line of a price as the server worded it, its taxes and its total. */
export function PriceTable({ price, after = [] }: PriceTableProps) {
  return (
    <table className="prices">
      <tbody>
        {price.lines.map((line, index) => (
          <tr key={index}>
            <td>
              {line.description}
              {line.quantity > 1 && ` × ${line.quantity}`}
            </td>
            <td>{money(line.amount_cents, price.currency)}</td>
          </tr>
        ))}
        <tr className="rule">
          <td>Subtotal</td>
          <td>{money(price.subtotal_cents, price.currency)}</td>
        </tr>
        {price.taxes.map((tax) => (
          <tr key={tax.name} className="faint">
            <td>
              {tax.name} {rate(tax.rate_bp)}
            </td>
            <td>{money(tax.amount_cents, price.currency)}</td>
          </tr>
        ))}
        <tr className="total">
          <td>Total</td>
          <td>{money(price.total_cents, price.currency)}</td>
        </tr>
        {after.map((row) => (
          <tr key={row.text} className={row.strong ? "total" : "faint"}>
            <td>{row.text}</td>
            <td>{money(row.cents, price.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
