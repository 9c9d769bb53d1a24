import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, MapPin } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import type { Job } from "@/api/types";
import { addDays, today, wall, wallRange } from "@/shared/format";
import { useTitle } from "@/shared/hooks";
import { bookingTone } from "@/shared/status";
import { Button } from "@/shared/ui/button";
import { Badge, Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { dayQuery } from "./jobs";
import { useWorker, type Words } from "./session";

/** One day's jobs in their order. */
export function Component() {
  const { me, words } = useWorker();
  const { t, locale } = words;
  const [search, setSearch] = useSearchParams();
  const present = today(me.organization.timezone);
  const wanted = search.get("date") ?? "";
  const date = /^\d{4}-\d\d-\d\d$/.test(wanted) && !Number.isNaN(Date.parse(wanted)) ? wanted : present;
  const jobs = useQuery(dayQuery(date));
  const near = { [present]: t("day.today"), [addDays(present, 1)]: t("day.tomorrow"), [addDays(present, -1)]: t("day.yesterday") }[date];
  useTitle(`${near ?? wall(date, "shortDay", locale)} · ${me.organization.name}`);
  const go = (day: string) => setSearch(day === present ? {} : { date: day });
  const count = jobs.data?.items.length ?? 0;
  return (
    <>
      <div className="worker-day">
        <Button size="lg" aria-label={t("day.previous")} onClick={() => go(addDays(date, -1))}>
          <ChevronLeft className="icon" aria-hidden />
        </Button>
        <div aria-live="polite">
          <h1>{near ?? wall(date, "weekday", locale)}</h1>
          <p>
            {wall(date, "shortDay", locale)}
            {count > 0 && `, ${count === 1 ? t("day.jobs1") : t("day.jobsN", { count })}`}
          </p>
        </div>
        <Button size="lg" aria-label={t("day.next")} onClick={() => go(addDays(date, 1))}>
          <ChevronRight className="icon" aria-hidden />
        </Button>
      </div>
      {date !== present && (
        <Button block onClick={() => go(present)}>
          {t("day.today")}
        </Button>
      )}
      {jobs.error && !jobs.data && <Failure error={jobs.error} words={words.failure} onRetry={() => void jobs.refetch()} />}
      {jobs.data ? (
        count === 0 ? (
          <Empty title={t("day.none")}>
            <p>{t("day.noneHint")}</p>
          </Empty>
        ) : (
          <ul className="jobs">
            {jobs.data.items.map((job) => (
              <JobCard key={job.booking_id} job={job} words={words} />
            ))}
          </ul>
        )
      ) : (
        !jobs.error && <Skeleton lines={3} height="7rem" />
      )}
    </>
  );
}

function JobCard({ job, words }: { job: Job; words: Words }) {
  const over = job.status === "DONE" || job.status === "CANCELLED" || job.status === "NO_SHOW";
  return (
    <li>
      <Link to={`/worker/jobs/${job.booking_id}`} className="job-card" data-state={over ? "over" : job.status === "IN_PROGRESS" ? "live" : "planned"}>
        <span className="row spread">
          <b className="job-time num">{wallRange(job.local_start, job.local_end, words.locale)}</b>
          <Badge tone={bookingTone(job.status)}>{words.name("status", job.status)}</Badge>
        </span>
        <span className="job-client">{job.client_name}</span>
        <span className="job-place">
          <MapPin className="icon" aria-hidden />
          {job.address}
        </span>
        <span className="muted small">{words.name("service", job.service)}</span>
      </Link>
    </li>
  );
}
