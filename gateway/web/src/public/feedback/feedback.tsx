import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, FeedbackInput, FeedbackPage } from "@/api/types";
import { wall } from "@/shared/format";
import { Notice } from "@/shared/ui/feedback";
import { LinkedHead, LinkedPage, Reach } from "../linked";
import { serviceName } from "../offers";
import { useWords, type Words } from "../words/words";
import { FeedbackForm } from "./form";
import { Said } from "./said";

/** Where a client says how a visit was. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const words = useWords();
  const path = { org: slug, token };
  const page = useQuery({
    queryKey: ["feedback", slug, token],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/public/{org}/feedback/{token}", { params: { path }, signal })),
  });
  return (
    <LinkedPage slug={slug} words={words} query={page} title={() => words.t("feedback.title")}>
      {(data, company) => <Feedback slug={slug} token={token} page={data} company={company} words={words} />}
    </LinkedPage>
  );
}

interface FeedbackProps {
  slug: string;
  token: string;
  page: FeedbackPage;
  company: Company;
  words: Words;
}

function Feedback({ slug, token, page, company, words }: FeedbackProps) {
  const { t, locale } = words;
  const [changing, setChanging] = useState(false);
  const queries = useQueryClient();
  const queryKey = ["feedback", slug, token];
  const send = useMutation({
    networkMode: "always",
    mutationFn: (body: FeedbackInput) =>
      unwrap(open.booking.POST("/v1/public/{org}/feedback/{token}", { params: { path: { org: slug, token } }, body })),
    onSuccess: (answer) => {
      queries.setQueryData(queryKey, answer);
      setChanging(false);
      window.scrollTo({ top: 0 });
    },
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) void queries.invalidateQueries({ queryKey });
    },
  });
  const about = t("feedback.about", { service: serviceName(page.service, company, words), date: wall(page.day, "long", locale) });
  if (page.state === "expired") {
    return (
      <>
        <LinkedHead title={t("linked.closed")}>{about}</LinkedHead>
        <Notice>{t("feedback.expired")}</Notice>
        <Reach company={company} words={words} />
      </>
    );
  }
  if (page.state === "done" && !changing) {
    return (
      <>
        <LinkedHead title={t("feedback.thanks")}>{t((page.stars ?? 0) > 3 ? "feedback.thanksGood" : "feedback.thanksBad", { company: company.name })}</LinkedHead>
        <Said page={page} company={company} about={about} words={words} onChange={() => setChanging(true)} />
      </>
    );
  }
  return (
    <>
      <LinkedHead title={t("feedback.title")}>{about}</LinkedHead>
      <FeedbackForm
        page={page}
        company={company.name}
        words={words}
        busy={send.isPending}
        error={send.error}
        onSend={(said) => send.mutate(said)}
        onKeep={changing ? () => setChanging(false) : undefined}
      />
    </>
  );
}
