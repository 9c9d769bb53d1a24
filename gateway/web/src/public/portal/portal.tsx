import "./portal.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarPlus, LogOut } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { portal } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { ClientMe, Company } from "@/api/types";
import { companyQuery } from "@/shared/booking/queries";
import { useSignedOut } from "@/shared/signed-out";
import { Button, buttonLook } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { LinkedPage } from "../linked";
import { useWords, type Words } from "../words/words";
import { AskForLink } from "./ask";
import { Preferences } from "./preferences";
import { clientMeQuery } from "./session";
import { Visits } from "./visits";

/** The client's own pages at a company; asks for a link when nobody is signed in there. */
export function Component() {
  const { slug = "" } = useParams();
  const words = useWords();
  const queries = useQueryClient();
  const company = useQuery(companyQuery(slug));
  const me = useQuery(clientMeQuery);
  useSignedOut(() => {
    // Asked again only when somebody was signed in; the answer 401 brings the form.
    if (queries.getQueryState(clientMeQuery.queryKey)?.status === "success") void queries.resetQueries({ queryKey: clientMeQuery.queryKey });
  });
  const signedOut = me.error instanceof Problem && (me.error.status === 401 || me.error.status === 403);
  return (
    <LinkedPage slug={slug} words={words} query={company} title={() => words.t("portal.title")}>
      {(data) =>
        me.data?.organization.slug === slug ? (
          <Portal me={me.data} company={data} words={words} />
        ) : me.data || signedOut ? (
          <AskForLink slug={slug} company={data.name} words={words} />
        ) : me.error ? (
          <Failure error={me.error} words={words.failure} onRetry={() => void me.refetch()} />
        ) : (
          <Skeleton lines={4} height="4.5rem" />
        )
      }
    </LinkedPage>
  );
}

function Portal({ me, company, words }: { me: ClientMe; company: Company; words: Words }) {
  const { t } = words;
  const [when, setWhen] = useState<"upcoming" | "past">("upcoming");
  const queries = useQueryClient();
  const leave = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(portal.identity.DELETE("/v1/auth/client/session")),
    onSuccess: () => {
      for (const queryKey of [["portal-visits"], ["portal-me"], ["public-booking"]]) queries.removeQueries({ queryKey });
      return queries.resetQueries({ queryKey: clientMeQuery.queryKey });
    },
  });
  return (
    <>
      <header className="ticket-head row spread">
        <h1>{t("portal.hello", { name: me.client.name.split(" ")[0] ?? "" })}</h1>
        <Link to={`/book/${company.slug}`} {...buttonLook({ kind: "primary" })}>
          <CalendarPlus className="icon" aria-hidden />
          {t("portal.book")}
        </Link>
      </header>
      <section className="stack">
        <div className="tabs" role="group" aria-label={t("portal.title")}>
          {(["upcoming", "past"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={when === name} onClick={() => setWhen(name)}>
              {t(`portal.${name}`)}
            </button>
          ))}
        </div>
        <Visits key={when} when={when} company={company} words={words} />
      </section>
      <Preferences words={words} />
      {leave.error && <Failure error={leave.error} words={words.failure} />}
      <p>
        <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
          <LogOut className="icon" aria-hidden />
          {t("portal.signOut")}
        </Button>
      </p>
    </>
  );
}
