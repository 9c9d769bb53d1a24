import { Link } from "react-router";
import type { Company, EstimateRequest, Slot } from "@/api/types";
import { TimePicker } from "../times/picker";
import { workTimes } from "../times/work";
import { ZoneLead } from "../times/zone-lead";
import type { Words } from "../words/words";

interface TimeStepProps {
  slug: string;
  company: Company;
  words: Words;
  work: EstimateRequest;
  chosen: Slot | null;
  onChoose: (slot: Slot) => void;
}

/** When to come. */
export function TimeStep({ slug, company, words, work, chosen, onChoose }: TimeStepProps) {
  return (
    <div className="stack" style={{ "--gap": "1.5rem" }}>
      <div>
        <h1>{words.t("time.title")}</h1>
        <ZoneLead timezone={company.timezone} words={words} />
      </div>
      <TimePicker
        words={words}
        timezone={company.timezone}
        horizonDays={company.booking.horizon_days}
        source={workTimes(slug, work)}
        chosen={chosen}
        onChoose={onChoose}
        otherwise={
          <p className="small">
            {words.t("wait.none")} <Link to={`/book/${slug}/wait`}>{words.t("wait.join")}</Link>
          </p>
        }
      />
    </div>
  );
}
