import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { companyQuery } from "@/shared/booking/queries";
import { Button } from "@/shared/ui/button";
import { Failure, Notice } from "@/shared/ui/feedback";
import { LinkedHead, LinkedPage } from "../linked";
import { useWords } from "../words/words";
import { AskForLink } from "./ask";
import { clientMeQuery } from "./session";

/** Where a link in a message signs in. The token is spent by the button, not by a mail program that looks ahead. */
export function Component() {
  const { slug = "" } = useParams();
  const words = useWords();
  const { t } = words;
  const token = window.location.hash.slice(1);
  const company = useQuery(companyQuery(slug));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signIn = useMutation({
    networkMode: "always",
    mutationFn: () => unwrap(open.identity.POST("/v1/auth/client/session", { body: { token } })),
    onSuccess: ({ client, organization }) => {
      queries.removeQueries({ queryKey: ["portal-visits"] });
      queries.removeQueries({ queryKey: ["portal-me"] });
      queries.removeQueries({ queryKey: ["portal-money"] });
      queries.setQueryData(clientMeQuery.queryKey, { audience: "client", client, organization });
      void navigate(`/client/${organization.slug}`, { replace: true });
    },
  });
  const spent = signIn.error instanceof Problem && [401, 422].includes(signIn.error.status);
  return (
    <LinkedPage slug={slug} words={words} query={company} title={() => t("portal.title")}>
      {({ name }) =>
        !token || spent ? (
          <>
            {spent && <Notice tone="wait">{t("portal.spent")}</Notice>}
            <AskForLink slug={slug} company={name} words={words} />
          </>
        ) : (
          <>
            <LinkedHead title={t("portal.signInTitle", { company: name })}>{t("portal.signInText")}</LinkedHead>
            {signIn.error && <Failure error={signIn.error} words={words.failure} />}
            <p>
              <Button kind="primary" size="lg" busy={signIn.isPending} onClick={() => signIn.mutate()}>
                {t("portal.signIn")}
              </Button>
            </p>
          </>
        )
      }
    </LinkedPage>
  );
}
