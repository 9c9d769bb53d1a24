import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CreditCard, Plus } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { SavedCard } from "@/api/types";
import { humanise } from "@/shared/format";
import { useWrite } from "@/shared/write";
import { Button } from "@/shared/ui/button";
import { Badge, Empty, Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { Confirm } from "../confirm";
import type { Words } from "../words/words";
import { Credit } from "./credit";
import { Plans } from "./plans";
import { usePortal } from "./shell";

const CARDS = ["portal-money", "cards"];
/** How often to look for a card that was just saved: Stripe tells the server a moment later. */
const LOOKS = 8;

/** How the client pays: saved cards, plans, and what is on their account. */
export function Component() {
  const { company, words } = usePortal();
  const { t } = words;
  const [search] = useSearchParams();
  const returned = search.get("card");
  const cards = useQuery({
    queryKey: CARDS,
    queryFn: ({ signal }) => unwrap(portal.finance.GET("/v1/client/cards", { signal })),
    refetchInterval: (query) => (returned === "1" && query.state.dataUpdateCount < LOOKS ? 2000 : false),
  });
  const add = useWrite((_: null, headers) => unwrap(portal.finance.POST("/v1/client/cards/setup", { headers })), {
    onSuccess: ({ setup_url: address }) => window.location.assign(address),
  });
  return (
    <>
      <section className="card stack" aria-labelledby="cards">
        <div className="row spread">
          <h2 id="cards">{t("money.cardsTitle")}</h2>
          <Button busy={add.isPending || add.isSuccess} onClick={() => add.mutate(null)}>
            <Plus className="icon" aria-hidden />
            {t("money.addCard")}
          </Button>
        </div>
        {returned && <Notice tone={returned === "1" ? "good" : "wait"}>{t(returned === "1" ? "money.cardSaved" : "money.cardNotSaved")}</Notice>}
        {add.error && <Failure error={add.error} words={words.failure} />}
        {cards.data ? (
          cards.data.length > 0 ? (
            <>
              <p className="small muted">{t("money.cardsHint")}</p>
              <ul>
                {cards.data.map((card) => (
                  <CardRow key={card.id} card={card} words={words} />
                ))}
              </ul>
            </>
          ) : (
            <Empty title={t("money.noCards")}>
              <p>{t("money.noCardsHint", { company: company.name })}</p>
            </Empty>
          )
        ) : cards.error ? (
          <Failure error={cards.error} words={words.failure} onRetry={() => void cards.refetch()} />
        ) : (
          <Skeleton lines={2} height="3rem" />
        )}
      </section>
      <Plans company={company} words={words} />
      <Credit company={company.name} words={words} />
    </>
  );
}

function CardRow({ card, words }: { card: SavedCard; words: Words }) {
  const { t } = words;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { path: { card_id: card.id } };
  const onSuccess = () => queries.invalidateQueries({ queryKey: CARDS });
  const choose = useWrite((_: null, headers) => unwrap(portal.finance.POST("/v1/client/cards/{card_id}/default", { params, headers })), { onSuccess });
  const remove = useWrite((_: null, headers) => unwrap(portal.finance.DELETE("/v1/client/cards/{card_id}", { params, headers })), {
    onSuccess: () => {
      setAsking(false);
      return onSuccess();
    },
  });
  const name = t("money.ends", { brand: humanise(card.brand), last4: card.last4 });
  const date = `${String(card.exp_month).padStart(2, "0")}/${String(card.exp_year).slice(-2)}`;
  return (
    <li className="money-row">
      <div className="row" style={{ flexWrap: "nowrap" }}>
        <CreditCard className="icon" aria-hidden />
        <div>
          <p className="num">
            <b>{name}</b>
          </p>
          {!card.expired && <p className="small muted num">{t("money.expires", { date })}</p>}
        </div>
      </div>
      <div className="row" style={{ "--gap": "0.4rem" }}>
        {card.expired && <Badge tone="bad">{t("money.expired")}</Badge>}
        {card.is_default && <Badge tone="good">{t("money.default")}</Badge>}
      </div>
      <div className="row money-deeds" style={{ "--gap": "0.5rem" }}>
        {!card.is_default && !card.expired && (
          <Button size="sm" busy={choose.isPending} aria-label={`${t("money.makeDefault")}: ${name}`} onClick={() => choose.mutate(null)}>
            {t("money.makeDefault")}
          </Button>
        )}
        <Button size="sm" kind="danger" aria-label={`${t("money.remove")}: ${name}`} onClick={() => setAsking(true)}>
          {t("money.remove")}
        </Button>
      </div>
      {choose.error && <Failure error={choose.error} words={words.failure} />}
      {asking && (
        <Confirm
          title={t("money.removeTitle")}
          action={t("money.removeConfirm")}
          keep={t("money.removeKeep")}
          busy={remove.isPending}
          error={remove.error}
          words={words}
          onConfirm={() => remove.mutate(null)}
          onClose={() => {
            setAsking(false);
            remove.reset();
          }}
        >
          <p>{t("money.removeText", { card: name })}</p>
        </Confirm>
      )}
    </li>
  );
}
