import { Check } from "lucide-react";
import type { Job } from "@/api/types";
import { deed, type Deed } from "./jobs";
import type { Words } from "./session";

/** What is to be done; ticked while the job is under way, only read before and after. */
export function Checklist({ job, words, doDeed }: { job: Job; words: Words; doDeed: (one: Deed) => void }) {
  if (job.checklist.length === 0) return null;
  const done = job.checklist.filter((item) => item.done).length;
  const open = job.status === "IN_PROGRESS";
  return (
    <section className="job-checklist">
      <h2>
        {words.t("job.checklist")}
        <span className="num">{words.t("job.count", { done, all: job.checklist.length })}</span>
      </h2>
      <div className="job-progress" aria-hidden>
        <i style={{ width: `${(done / job.checklist.length) * 100}%` }} />
      </div>
      <ul>
        {job.checklist.map((item) => (
          <li key={item.id}>
            <label data-done={item.done || undefined} data-closed={!open || undefined}>
              <input
                type="checkbox"
                className="sr-only"
                checked={item.done}
                disabled={!open}
                onChange={(event) => doDeed(deed({ what: "tick", item: item.id, done: event.target.checked }))}
              />
              <i aria-hidden>
                <Check className="icon" />
              </i>
              {item.title}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
