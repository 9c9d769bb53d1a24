import { Problem } from "@/api/http";
import type { Slot } from "@/api/types";
import { wall } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/feedback";
import type { Words } from "../words/words";

/** The free times around one that somebody else was quicker to take; null for every other error. */
export function nearestSlots(error: unknown): Slot[] | null {
  if (!(error instanceof Problem) || error.slug !== "slot-taken") return null;
  return (error.extras.nearest_slots as Slot[] | undefined) ?? [];
}

interface TakenNoticeProps {
  nearest: Slot[];
  words: Words;
  onChoose: (slot: Slot) => void;
  onOtherDay?: () => void;
}

/** Says that the time is gone, and what can be had instead. */
export function TakenNotice({ nearest, words, onChoose, onOtherDay }: TakenNoticeProps) {
  const { t, locale } = words;
  return (
    <Notice tone="wait" title={t("review.taken")}>
      <p>{nearest.length > 0 ? t("review.takenHint") : t("review.takenNone")}</p>
      <div className="row" style={{ "--gap": "0.5rem" }}>
        {nearest.map((other) => (
          <Button key={other.starts_at} size="sm" onClick={() => onChoose(other)}>
            {wall(other.date, "shortDay", locale)}, {wall(other.local_start, "time", locale)}
          </Button>
        ))}
        {onOtherDay && (
          <Button size="sm" kind="quiet" onClick={onOtherDay}>
            {t("review.pickDay")}
          </Button>
        )}
      </div>
    </Notice>
  );
}
