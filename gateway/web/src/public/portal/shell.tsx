import "./portal.css";
import "../money.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarPlus, LogOut } from "lucide-react";
import { Link, NavLink, Outlet, useOutletContext, useParams } from "react-router";
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
import { clientMeQuery } from "./session";

interface Signed {
  me: ClientMe;
  company: Company;
  words: Words;
}

/** Who is signed in, where, and in which language: for the pages inside the portal. */
export const usePortal = () => useOutletContext<Signed>();

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

function Portal({ me, company, words }: Signed) {
  const { t } = words;
  const queries = useQueryClient();
  const leave = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(portal.identity.DELETE("/v1/auth/client/session")),
    onSuccess: () => {
      for (const queryKey of [["portal-visits"], ["portal-me"], ["portal-money"], ["public-booking"]]) queries.removeQueries({ queryKey });
      return queries.resetQueries({ queryKey: clientMeQuery.queryKey });
    },
  });
  const home = `/client/${company.slug}`;
  return (
    <>
      <header className="ticket-head row spread">
        <h1>{t("portal.hello", { name: me.client.name.split(" ")[0] ?? "" })}</h1>
        <Link to={`/book/${company.slug}`} {...buttonLook({ kind: "primary" })}>
          <CalendarPlus className="icon" aria-hidden />
          {t("portal.book")}
        </Link>
      </header>
      <nav className="portal-nav" aria-label={t("money.nav")}>
        <NavLink to={home} end>
          {t("money.visits")}
        </NavLink>
        <NavLink to={`${home}/invoices`}>{t("money.invoices")}</NavLink>
        <NavLink to={`${home}/cards`}>{t("money.cards")}</NavLink>
      </nav>
      <Outlet context={{ me, company, words } satisfies Signed} />
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
