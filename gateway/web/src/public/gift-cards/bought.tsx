import "../money.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { BoughtGiftCard, Company } from "@/api/types";
import { moment, wall } from "@/shared/format";
import { useNow } from "@/shared/hooks";
import { buttonLook } from "@/shared/ui/button";
import { LinkedHead, LinkedPage, Reach } from "../linked";
import { useWords, type Words } from "../words/words";

const PATIENCE = 45_000;

/** A gift card as its buyer sees it, right after the checkout and later. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const words = useWords();
  const bought = useQuery({
    queryKey: ["gift-card", slug, token],
    queryFn: ({ signal }) => unwrap(open.finance.GET("/v1/pay/gift-cards/{org}/bought/{token}", { params: { path: { org: slug, token } }, signal })),
    refetchInterval: (query) => (query.state.data?.status === "unpaid" ? 2000 : false),
  });
  return (
    <LinkedPage slug={slug} words={words} query={bought} title={() => words.t("gift.boughtPage")}>
      {(card, company) => (
        <>
          <State card={card} company={company} words={words} />
          {card.status !== "refunded" && (
            <div className="gift-face">
              <p>{company.name}</p>
              <p className="num">{words.cents(card.amount_cents, card.currency)}</p>
              {card.recipient_name && <p>{words.t("gift.cardFor", { name: card.recipient_name })}</p>}
            </div>
          )}
          {card.status !== "unpaid" && (
            <div className="row">
              <Link to={`/gift-cards/${slug}`} {...buttonLook({})}>
                {words.t("gift.another")}
              </Link>
              {card.status === "disabled" && <Reach company={company} words={words} />}
            </div>
          )}
        </>
      )}
    </LinkedPage>
  );
}

function State({ card, company, words }: { card: BoughtGiftCard; company: Company; words: Words }) {
  const { t, locale } = words;
  switch (card.status) {
    case "unpaid":
      return <Waiting words={words} />;
    case "sold":
      return <LinkedHead title={t("gift.soldTitle")}>{t("gift.soldText", { date: wall(card.deliver_on, "long", locale) })}</LinkedHead>;
    case "active":
      return (
        <LinkedHead title={t("gift.activeTitle")}>
          {t("gift.activeText", { time: card.delivered_at ? moment(card.delivered_at, locale) : wall(card.deliver_on, "long", locale) })}
        </LinkedHead>
      );
    case "disabled":
      return <LinkedHead title={t("gift.disabledTitle")}>{t("gift.disabledText", { company: company.name })}</LinkedHead>;
    case "refunded":
      return <LinkedHead title={t("gift.refundedTitle")}>{t("gift.refundedText")}</LinkedHead>;
  }
}

function Waiting({ words }: { words: Words }) {
  const now = useNow(1000);
  const [since] = useState(Date.now);
  return (
    <LinkedHead title={words.t("gift.unpaidTitle")}>
      <span className="row" role="status">
        <span className="spinner" aria-hidden />
        {words.t(now - since > PATIENCE ? "gift.unpaidLong" : "gift.unpaidText")}
      </span>
    </LinkedHead>
  );
}
