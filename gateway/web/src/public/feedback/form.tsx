import { type SubmitEvent, useState } from "react";
import type { FeedbackInput, FeedbackPage } from "@/api/types";
import { Button } from "@/shared/ui/button";
import { Failure } from "@/shared/ui/feedback";
import { TextArea } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { StarsField } from "./stars";

interface FeedbackFormProps {
  page: FeedbackPage;
  company: string;
  words: Words;
  busy: boolean;
  error: Error | null;
  onSend: (said: FeedbackInput) => void;
  /** Leaves an earlier answer as it is; only where there is one. */
  onKeep?: () => void;
}

/** Stars, words and praise. */
export function FeedbackForm({ page, company, words, busy, error, onSend, onKeep }: FeedbackFormProps) {
  const { t } = words;
  const [stars, setStars] = useState(page.stars);
  const [comment, setComment] = useState(page.comment ?? "");
  const [praised, setPraised] = useState<ReadonlySet<string>>(new Set(page.praised));
  const [mayPublish, setMayPublish] = useState(page.may_publish);
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (stars === null) return event.currentTarget.querySelector("input")?.focus();
    if (!busy) onSend({ stars, comment: comment.trim() || null, praised: [...praised], may_publish: mayPublish });
  };
  const praise = (id: string, on: boolean) =>
    setPraised((old) => {
      const next = new Set(old);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <form className="card answer" onSubmit={submit} noValidate>
      <StarsField value={stars} error={tried && stars === null ? t("feedback.starsNone") : null} words={words} onChange={setStars} />
      {page.crew.length > 0 && (
        <fieldset>
          <legend className="group-title">{t("feedback.praise")}</legend>
          <div className="chips">
            {page.crew.map(({ worker_id: id, name }) => (
              <label key={id} className="chip">
                <input type="checkbox" checked={praised.has(id)} onChange={(event) => praise(id, event.target.checked)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TextArea
        label={t("feedback.comment")}
        optional={t("common.optional")}
        hint={t("feedback.commentHint")}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <label className="consent">
        <input type="checkbox" className="check" checked={mayPublish} onChange={(event) => setMayPublish(event.target.checked)} />
        <span>
          {t("feedback.publish", { company })}
          <small>{t("feedback.publishHint")}</small>
        </span>
      </label>
      {error && <Failure error={error} words={words.failure} />}
      <div className="row">
        <Button type="submit" kind="primary" size="lg" busy={busy}>
          {t(onKeep ? "feedback.save" : "feedback.send")}
        </Button>
        {onKeep && (
          <Button size="lg" kind="quiet" onClick={onKeep}>
            {t("feedback.keep")}
          </Button>
        )}
      </div>
    </form>
  );
}
