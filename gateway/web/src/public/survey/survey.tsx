import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { Link, useParams } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, SurveyPage } from "@/api/types";
import { Button, buttonLook } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { TextArea } from "@/shared/ui/field";
import { LinkedHead, LinkedPage, Reach } from "../linked";
import { useWords, type Words } from "../words/words";

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** Where a client says how likely a recommendation is. */
export function Component() {
  const { slug = "", token = "" } = useParams();
  const words = useWords();
  const survey = useQuery({
    queryKey: ["survey", slug, token],
    queryFn: ({ signal }) => unwrap(open.booking.GET("/v1/public/{org}/nps/{token}", { params: { path: { org: slug, token } }, signal })),
  });
  return (
    <LinkedPage slug={slug} words={words} query={survey} title={(name) => words.t("survey.title", { company: name })}>
      {(data, company) => <Survey slug={slug} token={token} survey={data} company={company} words={words} />}
    </LinkedPage>
  );
}

function Survey({ slug, token, survey, company, words }: { slug: string; token: string; survey: SurveyPage; company: Company; words: Words }) {
  const { t } = words;
  if (survey.state === "expired") {
    return (
      <>
        <LinkedHead title={t("linked.closed")}>{t("survey.expired")}</LinkedHead>
        <Reach company={company} words={words} />
      </>
    );
  }
  if (survey.state === "done") {
    return (
      <>
        <LinkedHead title={t("survey.thanks")}>
          {survey.score !== null && t("survey.answer", { score: survey.score })}
          {survey.comment && <blockquote>{survey.comment}</blockquote>}
        </LinkedHead>
        <p>
          <Link to={`/book/${slug}`} {...buttonLook({ kind: "primary" })}>
            {t("booking.again")}
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <LinkedHead title={t("survey.title", { company: company.name })} />
      <Question slug={slug} token={token} words={words} />
    </>
  );
}

function Question({ slug, token, words }: { slug: string; token: string; words: Words }) {
  const { t } = words;
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const queryKey = ["survey", slug, token];
  const send = useMutation({
    networkMode: "always",
    mutationFn: (body: { score: number; comment: string | null }) =>
      unwrap(open.booking.POST("/v1/public/{org}/nps/{token}", { params: { path: { org: slug, token } }, body })),
    onSuccess: (answer) => queries.setQueryData(queryKey, answer),
    onError: (error) => {
      if (error instanceof Problem && error.status === 409) void queries.invalidateQueries({ queryKey });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (score === null) return event.currentTarget.querySelector("input")?.focus();
    if (!send.isPending) send.mutate({ score, comment: comment.trim() || null });
  };
  return (
    <form className="card answer" onSubmit={submit} noValidate>
      <fieldset>
        <legend className="group-title">{t("survey.question")}</legend>
        <div className="scale">
          {SCORES.map((number) => (
            <label key={number} className="choice num">
              <input type="radio" name="score" value={number} checked={number === score} onChange={() => setScore(number)} />
              {number}
            </label>
          ))}
        </div>
        <p className="scale-ends">
          <span>{t("survey.low")}</span>
          <span>{t("survey.high")}</span>
        </p>
        {tried && score === null && (
          <p className="field-error" role="alert">
            {t("survey.none")}
          </p>
        )}
      </fieldset>
      <TextArea label={t("survey.comment")} optional={t("common.optional")} maxLength={4000} value={comment} onChange={(event) => setComment(event.target.value)} />
      {send.error && <Failure error={send.error} words={words.failure} />}
      <div className="row">
        <Button type="submit" kind="primary" size="lg" busy={send.isPending}>
          {t("survey.send")}
        </Button>
      </div>
    </form>
  );
}
