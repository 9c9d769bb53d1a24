import { useMutation, useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { open } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company, WaitlistRequest } from "@/api/types";
import { companyQuery } from "@/shared/booking/queries";
import { addDays, today } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { AddressFields } from "../book/address-fields";
import { CONTACT_FIELDS, useContactForm } from "../book/contact-form";
import { useDraft } from "../book/draft";
import { PersonFields } from "../book/person-fields";
import { LinkedHead, LinkedPage } from "../linked";
import { serviceName } from "../offers";
import { useWords, type Words } from "../words/words";
import { type Wish, waitRequest, wishErrors } from "./request";
import { WishFields } from "./wish-fields";

/** Where somebody for whom no time is free asks to be written to. */
export function Component() {
  const { slug = "" } = useParams();
  const words = useWords();
  const company = useQuery(companyQuery(slug));
  return (
    <LinkedPage slug={slug} words={words} query={company} title={() => words.t("wait.title")}>
      {(data) => <Join company={data} words={words} />}
    </LinkedPage>
  );
}

function Join({ company, words }: { company: Company; words: Words }) {
  const { t } = words;
  const slug = company.slug;
  const first = today(company.timezone);
  const [draft, setDraft] = useDraft(slug);
  const [wish, setWish] = useState<Wish>(() => ({ first: addDays(first, 1), last: addDays(first, 14), weekdays: [], earliest: "", latest: "" }));
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const join = useMutation({
    networkMode: "always",
    mutationFn: (body: WaitlistRequest) => unwrap(open.booking.POST("/v1/public/{org}/waitlist", { params: { path: { org: slug } }, body })),
    onSuccess: ({ token }) => navigate(`/waitlist/${slug}/${token}`),
  });
  const wrong = wishErrors(wish, first);
  const { bind, submit } = useContactForm({
    contact: draft.contact,
    fields: CONTACT_FIELDS,
    words,
    onChange: (contact) => setDraft((old) => ({ ...old, contact })),
    onDone: () => {
      if (!wrong.days && !wrong.times && !join.isPending) join.mutate(waitRequest(draft.work, draft.contact, wish, words.locale));
    },
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    setTried(true);
    submit(event);
    if (wrong.days || wrong.times) event.currentTarget.querySelector<HTMLElement>(`[name="${wrong.days ? "last" : "latest"}"]`)?.focus();
  };
  return (
    <>
      <LinkedHead title={t("wait.title")}>{t("wait.lead")}</LinkedHead>
      <form className="card answer" noValidate onSubmit={send}>
        <p>
          <b>{serviceName(draft.work.service, company, words)}</b> · {t("home.beds")}: {draft.work.beds} · {t("home.baths")}: {draft.work.baths}{" "}
          <Link to={`/book/${slug}`} className="small">
            {t("review.change")}
          </Link>
        </p>
        <h2>{t("wait.when")}</h2>
        <WishFields wish={wish} first={first} tried={tried} words={words} onChange={setWish} />
        <h2>{t("details.title")}</h2>
        <PersonFields words={words} bind={bind} />
        <AddressFields words={words} bind={bind} />
        {join.error && <Failure error={join.error} words={words.failure} />}
        <div className="row">
          <Button type="submit" kind="primary" size="lg" busy={join.isPending}>
            {t("wait.join")}
          </Button>
        </div>
      </form>
    </>
  );
}
