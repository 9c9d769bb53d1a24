import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, KeyRound, MessageSquareText, Navigation, Phone } from "lucide-react";
import { Link, useParams } from "react-router";
import { Problem } from "@/api/http";
import type { Job } from "@/api/types";
import { today, wall, wallRange } from "@/shared/format";
import { useTitle } from "@/shared/hooks";
import { mapsLink } from "@/shared/places";
import { bookingTone } from "@/shared/status";
import { buttonLook } from "@/shared/ui/button";
import { Badge, Empty, Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { Checklist } from "./checklist";
import { jobQuery, useDeeds } from "./jobs";
import { Moves } from "./moves";
import { useWorker, type Words } from "./session";

/** One job: where it is, how to get in, what to do, and the buttons that begin and end it. */
export function Component() {
  const { id = "" } = useParams();
  const { me, words } = useWorker();
  const job = useQuery(jobQuery(id));
  const missing = job.error instanceof Problem && (job.error.status === 404 || job.error.status === 422);
  useTitle(`${job.data?.client_name ?? "…"} · ${me.organization.name}`);
  const day = job.data?.local_start.slice(0, 10);
  const present = today(me.organization.timezone);
  return (
    <>
      <Link to={day && day !== present ? `/worker?date=${day}` : "/worker"} className="worker-back">
        <ChevronLeft className="icon" aria-hidden />
        {words.t("day.back")}
      </Link>
      {missing ? (
        <Empty title={words.t("job.missing")}>
          <p>{words.t("job.missingHint")}</p>
        </Empty>
      ) : job.data ? (
        <Loaded job={job.data} words={words} present={present} />
      ) : job.error ? (
        <Failure error={job.error} words={words.failure} onRetry={() => void job.refetch()} />
      ) : (
        <Skeleton lines={5} height="3.5rem" />
      )}
    </>
  );
}

function Loaded({ job, words, present }: { job: Job; words: Words; present: string }) {
  const { t, locale } = words;
  const deeds = useDeeds(job.booking_id);
  return (
    <article className="job">
      <header>
        <p className="row" style={{ "--gap": "0.6rem" }}>
          <Badge tone={bookingTone(job.status)}>{words.name("status", job.status)}</Badge>
          <span className="muted small">{t("job.reference", { reference: job.reference })}</span>
        </p>
        <h1>{job.client_name}</h1>
        <p>
          <b>{wall(job.local_start, "shortDay", locale)}</b>, <span className="num">{wallRange(job.local_start, job.local_end, locale)}</span>
          <br />
          {words.name("service", job.service)}
        </p>
      </header>

      <div className="job-links">
        <a href={mapsLink(job.address)} target="_blank" rel="noreferrer" className="job-address">
          <Navigation className="icon" aria-hidden />
          <span>
            <b>{t("job.directions")}</b>
            {job.address}
          </span>
        </a>
        {job.client_phone && (
          <a href={`tel:${job.client_phone}`} {...buttonLook({ size: "lg", block: true })}>
            <Phone className="icon" aria-hidden />
            <span className="job-call">{t("job.call", { name: job.client_name })}</span>
          </a>
        )}
      </div>

      {job.access_notes && (
        <section className="job-note" data-kind="access">
          <h2>
            <KeyRound className="icon" aria-hidden />
            {t("job.access")}
          </h2>
          <p>{job.access_notes}</p>
        </section>
      )}
      {job.notes && (
        <section className="job-note">
          <h2>
            <MessageSquareText className="icon" aria-hidden />
            {t("job.notes")}
          </h2>
          <p>{job.notes}</p>
        </section>
      )}

      <Checklist job={job} words={words} doDeed={deeds.mutate} />
      {deeds.error && <Failure error={deeds.error} words={words.failure} onRetry={() => deeds.variables && deeds.mutate(deeds.variables)} />}
      {job.status === "DONE" && <Notice tone="good">{t("job.done")}</Notice>}
      <Moves job={job} words={words} present={present} deeds={deeds} />
    </article>
  );
}
