import { Link } from "react-router";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Invoice, InvoiceStatus } from "@/api/types";
import { money, wall } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { Badge, Empty } from "@/shared/ui/feedback";
import { FilterPills, PageHead } from "../page";
import { Paged, SearchBox, usePaged } from "../paged";
import { useAddress } from "../search-params";
import { InvoiceDrawer } from "./drawer";
import { INVOICE_STATES, invoiceState } from "./states";

const FILTERS = [["", "All"], ...Object.entries(INVOICE_STATES).map(([key, { text }]) => [key, text])] as [InvoiceStatus | "", string][];

/** Every invoice, by state and by client or number. */
export function Component() {
  const address = useAddress();
  const status = FILTERS.find(([key]) => key === address.get("status"))?.[0] ?? "";
  const typed = address.get("q") ?? "";
  const q = useDebounced(typed.trim(), 300);
  const list = usePaged<Invoice>(["invoices", status, q], (cursor, signal) =>
    unwrap(
      staff.finance.GET("/v1/admin/invoices", {
        params: { query: { status: status ? [status] : undefined, q: q || undefined, cursor, limit: 30 } },
        signal,
      }),
    ),
  );
  const filtered = status !== "" || q !== "";
  return (
    <>
      <PageHead title="Invoices">
        <SearchBox label="Client or number" value={typed} onChange={(value) => address.set({ q: value }, true)} />
      </PageHead>
      <FilterPills label="Status" options={FILTERS} value={status} onChange={(value) => address.set({ status: value })} />
      <Paged
        list={list}
        empty={
          filtered ? (
            <Empty title="No invoice matches">
              <p>Try another state, or the last digits of the number.</p>
            </Empty>
          ) : (
            <Empty title="No invoices yet">
              <p>When a crew checks out of a visit, its invoice is written and sent on its own.</p>
            </Empty>
          )
        }
      >
        {(invoices) => (
          <table className="table">
            <thead>
              <tr>
                <th>Number</th>
                <th>Client</th>
                <th>Issued</th>
                <th>Due</th>
                <th data-num>Total</th>
                <th data-num>Open</th>
                <th>Status</th>
              </tr>
            </thead>
            <tbody>
              {invoices.map((invoice) => (
                <InvoiceRow key={invoice.id} invoice={invoice} to={address.link({ invoice: invoice.id })} />
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      <InvoiceDrawer />
    </>
  );
}

function InvoiceRow({ invoice, to }: { invoice: Invoice; to: string }) {
  const state = invoiceState(invoice.status);
  const open = invoice.due_cents > 0 && invoice.status !== "VOID";
  return (
    <tr>
      <th scope="row">
        <Link to={to} className="row-link num" preventScrollReset>
          {invoice.number || "Draft"}
        </Link>
      </th>
      <td>{invoice.client_name}</td>
      <td data-label="Issued" className="num">
        {wall(invoice.issued_on, "short")}
      </td>
      <td data-label="Due" className="num">
        {wall(invoice.due_on, "short")}
      </td>
      <td data-num data-label="Total">
        {money(invoice.total_cents, invoice.currency)}
      </td>
      <td data-num data-label="Open" data-none={open ? undefined : true}>
        {open ? money(invoice.due_cents, invoice.currency) : "–"}
      </td>
      <td data-badge>
        <Badge tone={state.tone}>{state.text}</Badge>
      </td>
    </tr>
  );
}
