import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { open } from "@/api/clients";
import { unwrapWithTag } from "@/api/http";
import type { Company, PublicQuote } from "@/api/types";
import { moment } from "@/shared/format";
import { Button, buttonLook } from "@/shared/ui/button";
import { LinkedHead, LinkedPage, Reach } from "../linked";
import { useWords, type Words } from "../words/words";
import { AcceptLater, DeclineDialog, type QuoteReference } from "./answers";
import { BookStep } from "./book-step";
import { Offer } from "./offer";

/** A quote as its client reads and answers it. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const words = useWords();
  const quote = useQuery({
    queryKey: ["quote", slug, token],
    queryFn: ({ signal }) => unwrapWithTag(open.booking.GET("/v1/public/{org}/quotes/{token}", { params: { path: { org: slug, token } }, signal })),
  });
  return (
    <LinkedPage slug={slug} words={words} query={quote} title={() => words.t("quote.number", { number: quote.data?.data.number ?? "" })}>
      {({ data, etag }, company) => <Quote quote={data} reference={{ slug, token, etag }} company={company} words={words} />}
    </LinkedPage>
  );
}

interface QuoteProps {
  quote: PublicQuote;
  reference: QuoteReference;
  company: Company;
  words: Words;
}

function Quote({ quote, reference, company, words }: QuoteProps) {
  const { t } = words;
  const [answer, setAnswer] = useState<"book" | "later" | "decline" | null>(null);
  const number = t("quote.number", { number: quote.number });
  if (quote.status !== "SENT") {
    return (
      <>
        <Over number={number} quote={quote} slug={reference.slug} company={company} words={words} />
        {(quote.status === "ACCEPTED" || quote.status === "EXPIRED") && <Offer quote={quote} company={company} words={words} />}
      </>
    );
  }
  if (answer === "book") return <BookStep quote={quote} reference={reference} company={company} words={words} onBack={() => setAnswer(null)} />;
  return (
    <>
      <LinkedHead above={number} title={t("quote.title", { name: quote.name })}>
        {quote.valid_until && t("quote.validUntil", { time: moment(quote.valid_until, words.locale) })}
      </LinkedHead>
      <Offer quote={quote} company={company} words={words} />
      <div className="row quote-answers">
        <Button kind="primary" size="lg" onClick={() => setAnswer("book")}>
          {t("quote.accept")}
        </Button>
        <Button size="lg" onClick={() => setAnswer("later")}>
          {t("quote.acceptLater")}
        </Button>
        <Button kind="quiet" size="lg" onClick={() => setAnswer("decline")}>
          {t("quote.decline")}
        </Button>
      </div>
      <Reach company={company} words={words} />
      {answer === "later" && <AcceptLater quote={quote} reference={reference} company={company.name} words={words} onClose={() => setAnswer(null)} />}
      {answer === "decline" && <DeclineDialog reference={reference} words={words} onClose={() => setAnswer(null)} />}
    </>
  );
}

/** What became of a quote that can't be answered any more. */
function Over({ number, quote, slug, company, words }: { number: string; quote: PublicQuote; slug: string; company: Company; words: Words }) {
  const { t } = words;
  switch (quote.status) {
    case "ACCEPTED":
      return (
        <>
          <LinkedHead above={number} title={t("quote.acceptedTitle")}>
            {quote.booking_token ? t("quote.acceptedBooked") : t("quote.acceptedLater", { company: company.name })}
          </LinkedHead>
          {quote.booking_token && (
            <p>
              <Link to={`/booking/${slug}/${quote.booking_token}`} {...buttonLook({ kind: "primary" })}>
                {t("waitlist.show")}
              </Link>
            </p>
          )}
        </>
      );
    case "EXPIRED":
      return (
        <>
          <LinkedHead above={number} title={t("quote.expiredTitle")}>
            {t("quote.expiredText", { time: quote.valid_until ? moment(quote.valid_until, words.locale) : "" })}
          </LinkedHead>
          <div className="row">
            <Link to={`/book/${slug}`} {...buttonLook({ kind: "primary" })}>
              {t("quote.today")}
            </Link>
            <Reach company={company} words={words} />
          </div>
        </>
      );
    default:
      return (
        <>
          <LinkedHead above={number} title={t("quote.declinedTitle")}>
            {t("quote.declinedText")}
          </LinkedHead>
          <Reach company={company} words={words} />
        </>
      );
  }
}
