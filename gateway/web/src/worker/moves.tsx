import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "@/api/http";
import type { Job } from "@/api/types";
import { moment, wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { TextArea } from "@/shared/ui/field";
import { deed, isOverrun, type Deed } from "./jobs";
import type { Words } from "./session";

interface MovesProps {
  job: Job;
  words: Words;
  /** Today in the company's zone. */
  present: string;
  deeds: UseMutationResult<Job, Error, Deed>;
}

/** Check in, then check out; fixed where the thumb is. */
export function Moves({ job, words, present, deeds }: MovesProps) {
  const { t, locale } = words;
  const [notes, setNotes] = useState("");
  const [reason, setReason] = useState("");
  const time = (instant: string) => moment(instant, locale);
  const day = job.local_start.slice(0, 10);
  const left = job.checklist.filter((item) => !item.done).length;
  const sending = deeds.isPending && deeds.variables.what !== "tick";
  const state = sending && <p role="status">{t(deeds.isPaused ? "job.kept" : "job.sending")}</p>;
  const times = (
    <>
      {job.checked_in_at && <p className="num">{t("job.arrived", { time: time(job.checked_in_at) })}</p>}
      {job.checked_out_at && <p className="num">{t("job.left", { time: time(job.checked_out_at) })}</p>}
    </>
  );
  if (job.status === "IN_PROGRESS") {
    const refused = deeds.error instanceof Problem && deeds.error.slug === "overrun-reason-required";
    const overrun = refused || isOverrun(job, new Date());
    return (
      <>
        {overrun && (
          <TextArea
            label={t("job.overrun")}
            hint={t("job.overrunHint")}
            maxLength={500}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <TextArea
          label={t("job.report")}
          optional={t("job.optional")}
          hint={t("job.reportHint")}
          maxLength={2000}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
        />
        <div className="job-moves">
          {left > 0 ? <p role="status">{left === 1 ? t("job.left1") : t("job.leftN", { count: left })}</p> : times}
          {state}
          <Button
            kind="primary"
            size="lg"
            block
            disabled={left > 0 || (overrun && !reason.trim())}
            onClick={() => deeds.mutate(deed({ what: "check-out", notes, reason }))}
          >
            {t("job.checkOut")}
          </Button>
        </div>
      </>
    );
  }
  if (job.status === "CONFIRMED") {
    return (
      <div className="job-moves">
        {day > present && <p>{t("job.tooEarly", { date: wall(day, "shortDay", locale) })}</p>}
        {state}
        <Button kind="primary" size="lg" block disabled={day > present} onClick={() => deeds.mutate(deed({ what: "check-in" }))}>
          {t("job.checkIn")}
        </Button>
      </div>
    );
  }
  return (
    <div className="job-times muted small">
      {times}
      {job.status === "PENDING" && <p>{t("job.notYet")}</p>}
      {state}
    </div>
  );
}
