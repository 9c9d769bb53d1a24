import type { PublicInvoice } from "@/api/types";

type InvoiceLine = PublicInvoice["lines"][number];

interface ShownLine {
  line: InvoiceLine;
  /** Day of a visit, above its first line, where the invoice is for several. */
  day: string | null;
  /** True where this line bears no tax and others do. */
  untaxed: boolean;
}

const visitOf = (line: InvoiceLine) => `${line.booking_id ?? ""} ${line.served_on ?? ""}`;
const bare = (line: InvoiceLine, taxes: PublicInvoice["taxes"]) => (line.taxes ?? taxes).length === 0;

/** Lines as they are shown, with what sets them apart from one another; the PDF tells the same. */
export function shownLines({ lines, taxes }: Pick<PublicInvoice, "lines" | "taxes">): ShownLine[] {
  const several = new Set(lines.map(visitOf)).size > 1;
  const mixed = new Set(lines.map((line) => bare(line, taxes))).size > 1;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const first = !before || visitOf(before) !== visitOf(line);
    return { line, day: several && first ? (line.served_on ?? null) : null, untaxed: mixed && bare(line, taxes) };
  });
}
