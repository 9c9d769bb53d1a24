import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company, WaitlistView } from "@/api/types";
import { Button, buttonLook } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/feedback";
import { LinkedHead, LinkedPage } from "../linked";
import { serviceName } from "../offers";
import { useWords, type Words } from "../words/words";
import { Leave } from "./leave";
import { Offered } from "./offered";
import { wishes } from "./wishes";

/** A place on the waiting list: what is offered, and the way out. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const words = useWords();
  const entry = useQuery({
    queryKey: ["waitlist", slug, token],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/public/{org}/waitlist/{token}", { params: { path: { org: slug, token } }, signal })),
    refetchInterval: ({ state }) => (state.data && (state.data.status === "WAITING" || state.data.status === "OFFERED") ? 30_000 : false),
  });
  return (
    <LinkedPage slug={slug} words={words} query={entry} title={() => words.t("waitlist.waitingTitle")}>
      {(data, company) => <Place slug={slug} entry={data} company={company} words={words} />}
    </LinkedPage>
  );
}

function Place({ slug, entry, company, words }: { slug: string; entry: WaitlistView; company: Company; words: Words }) {
  const { t } = words;
  const [leaving, setLeaving] = useState(false);
  /** Why the offer couldn't be taken; stays until the page is left. */
  const [missed, setMissed] = useState(false);
  if (entry.status === "BOOKED") {
    return (
      <>
        <LinkedHead title={t("waitlist.bookedTitle")}>{t("waitlist.bookedText")}</LinkedHead>
        {entry.booking_token && (
          <p>
            <Link to={`/booking/${slug}/${entry.booking_token}`} {...buttonLook({ kind: "primary" })}>
              {t("waitlist.show")}
            </Link>
          </p>
        )}
      </>
    );
  }
  if (entry.status === "EXPIRED" || entry.status === "REMOVED") {
    return (
      <>
        <LinkedHead title={t("waitlist.overTitle")}>{t(entry.status === "EXPIRED" ? "waitlist.expiredText" : "waitlist.removedText")}</LinkedHead>
        <p>
          <Link to={`/book/${slug}`} {...buttonLook({ kind: "primary" })}>
            {t("waitlist.find")}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      {entry.offer ? (
        <Offered key={entry.offer.starts_at} slug={slug} entry={entry} offer={entry.offer} company={company} words={words} onMissed={() => setMissed(true)} />
      ) : (
        <>
          <LinkedHead title={t("waitlist.waitingTitle")}>{t("waitlist.waitingText")}</LinkedHead>
          {missed && <Notice tone="wait">{t("waitlist.tooLate")}</Notice>}
        </>
      )}
      <section className="card answer">
        <dl className="facts">
          <div>
            <dt>{t("review.what")}</dt>
            <dd>{serviceName(String(entry.request.service), company, words)}</dd>
          </div>
          {wishes(entry, words).map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Button size="sm" onClick={() => setLeaving(true)}>
            {t("waitlist.leave")}
          </Button>
        </div>
      </section>
      {leaving && <Leave slug={slug} token={entry.token} words={words} onClose={() => setLeaving(false)} />}
    </>
  );
}
