import type { PublicInvoice } from "@/api/types";

type InvoiceLine = PublicInvoice["lines"][number];

interface ShownLine {
  line: InvoiceLine;
  /** Day of a visit, above its first line, where the invoice is for several. */
  day: string | null;
  /** True on the first line that belongs to no visit, such as a late fee, below those of visits. */
  apart: boolean;
  /** True where this line bears no tax and others do. */
  untaxed: boolean;
  /** What one of several costs, where that makes up the amount: a discount or tax does not. */
  each: number | null;
}

/** What a line belongs to: a visit, a late payment, or nothing of the kind. */
const groupOf = (line: InvoiceLine) => (line.late_fee_id ? "late" : `${line.booking_id ?? ""} ${line.served_on ?? ""}`);
const bare = (line: InvoiceLine, taxes: PublicInvoice["taxes"]) => (line.taxes ?? taxes).length === 0;

function eachCents({ units, unit_cents: each, amount_cents: amount }: InvoiceLine): number | null {
  return each != null && units !== 1 && Math.round(units * each) === amount ? each : null;
}

/** Lines as they are shown, with what sets them apart from one another; the PDF tells the same. */
export function shownLines({ lines, taxes }: Pick<PublicInvoice, "lines" | "taxes">): ShownLine[] {
  const several = new Set(lines.filter((line) => !line.late_fee_id).map(groupOf)).size > 1;
  const mixed = new Set(lines.map((line) => bare(line, taxes))).size > 1;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const first = !before || groupOf(before) !== groupOf(line);
    const day = several && first && !line.late_fee_id ? (line.served_on ?? null) : null;
    return { line, day, apart: first && index > 0 && day === null, untaxed: mixed && bare(line, taxes), each: eachCents(line) };
  });
}
