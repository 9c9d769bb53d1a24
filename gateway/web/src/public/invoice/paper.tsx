import { Fragment, useState } from "react";
import type { PublicInvoice } from "@/api/types";
import { phone, rate, wall } from "@/shared/format";
import type { Words } from "../words/words";
import { shownLines } from "./lines";

/** An invoice as it is printed. */
export function Paper({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const { t } = words;
  const { organization: company } = invoice;
  return (
    <article className="paper" aria-label={`${t("invoice.title")} ${invoice.number}`}>
      {invoice.status === "PAID" && <p className="paper-stamp">{t("invoice.paid")}</p>}
      {invoice.status === "VOID" && (
        <p className="paper-stamp" data-tone="bad">
          {words.name("invoiceStatus", invoice.status)}
        </p>
      )}
      <header>
        <div>
          {company.logo_url && <Logo url={company.logo_url} name={company.name} />}
          <p className="paper-company">{company.name}</p>
          <address>
            {company.address}
            {company.phone && <span>{phone(company.phone)}</span>}
            {company.email && <span>{company.email}</span>}
            {company.tax_number && <span>{t("invoice.tax", { number: company.tax_number })}</span>}
            {company.qst_number && <span>{t("invoice.qst", { number: company.qst_number })}</span>}
          </address>
        </div>
        <h1>{t("invoice.title")}</h1>
      </header>
      <Facts invoice={invoice} words={words} />
      <Sums invoice={invoice} words={words} />
      <Notes invoice={invoice} words={words} />
    </article>
  );
}

/** The company's logo, where its address leads to one. */
function Logo({ url, name }: { url: string; name: string }) {
  const [missing, setMissing] = useState(false);
  if (missing) return null;
  return <img className="paper-logo" src={new URL(url, window.location.origin).pathname} alt={name} onError={() => setMissing(true)} />;
}

function Facts({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const { t, locale } = words;
  const served = invoice.served_on && wall(invoice.served_on, "short", locale);
  const facts: [string, string | null, ("num" | "wide")?][] = [
    [t("invoice.for"), invoice.client_name],
    [t("invoice.number"), invoice.number, "num"],
    [t("invoice.issued"), wall(invoice.issued_on, "short", locale)],
    [t("invoice.due"), wall(invoice.due_on, "short", locale)],
    [t("invoice.booking"), invoice.booking_reference],
    [t("invoice.served"), served],
    [t("invoice.place"), invoice.service_address, "wide"],
    [t("invoice.revision"), invoice.revision > 1 ? String(invoice.revision) : null, "num"],
  ];
  return (
    <dl className="paper-meta">
      {facts.map(
        ([label, value, look]) =>
          value && (
            <div key={label} className={look === "wide" ? "wide" : undefined}>
              <dt>{label}</dt>
              <dd className={look === "num" ? "num" : undefined}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Sums({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const { t, locale } = words;
  const amount = (cents: number) => words.cents(cents, invoice.currency);
  const number = new Intl.NumberFormat(`${locale}-CA`, { maximumFractionDigits: 3 });
  return (
    <table className="prices">
      <tbody>
        {shownLines(invoice).map(({ line, day, apart, untaxed, each }, index) => (
          <Fragment key={index}>
            {day && (
              <tr className="paper-day">
                <th scope="rowgroup" colSpan={2}>
                  {wall(day, "long", locale)}
                </th>
              </tr>
            )}
            <tr className={apart ? "apart" : undefined}>
              <td>
                {line.description}
                {line.units !== 1 && ` ×\u00a0${number.format(line.units ?? line.quantity ?? 1)}`}
                {each !== null && <small>{t("invoice.each", { amount: amount(each) })}</small>}
                {untaxed && <small>{t("invoice.untaxed")}</small>}
              </td>
              <td>{amount(line.amount_cents)}</td>
            </tr>
          </Fragment>
        ))}
        <tr className="rule">
          <td>{t("common.subtotal")}</td>
          <td>{amount(invoice.subtotal_cents)}</td>
        </tr>
        {invoice.taxes.map((tax) => (
          <tr key={tax.name} className="faint">
            <td>
              {words.name("tax", tax.name, tax.name)} {rate(tax.rate_bp, locale)}
            </td>
            <td>{amount(tax.amount_cents)}</td>
          </tr>
        ))}
        {invoice.tip_cents > 0 && (
          <tr className="faint">
            <td>{t("invoice.tip")}</td>
            <td>{amount(invoice.tip_cents)}</td>
          </tr>
        )}
        <tr className="total">
          <td>{t("common.total")}</td>
          <td>{amount(invoice.total_cents)}</td>
        </tr>
        {invoice.credited_cents > 0 && (
          <tr className="faint">
            <td>{t("invoice.credited")}</td>
            <td>{amount(-invoice.credited_cents)}</td>
          </tr>
        )}
        {invoice.payments.map((payment, index) => (
          <tr key={index} className="faint">
            <td>{paymentText(payment, words)}</td>
            <td>{amount(-payment.amount_cents)}</td>
          </tr>
        ))}
        <tr className="total">
          <td>{t("invoice.amountDue")}</td>
          <td>{amount(invoice.status === "VOID" ? 0 : invoice.due_cents)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function paymentText(payment: PublicInvoice["payments"][number], { t, locale, name }: Words): string {
  const date = wall(payment.paid_on.slice(0, 10), "short", locale);
  if (payment.kind === "deposit") return t("invoice.depositLine", { date });
  if (payment.amount_cents < 0) return t("invoice.refundLine", { date });
  return t("invoice.paymentLine", { date, method: name("method", payment.method) });
}

function Notes({ invoice, words }: { invoice: PublicInvoice; words: Words }) {
  const notes = [invoice.prices_include_tax ? words.t("invoice.taxIncluded") : null, invoice.notes, invoice.foot_note].filter(Boolean);
  if (notes.length === 0) return null;
  return (
    <footer className="paper-notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </footer>
  );
}
