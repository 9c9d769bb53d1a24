import { addDays } from "@/shared/format";
import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { type Wish, wishErrors } from "./request";
import { weekdayName } from "./wishes";

interface WishFieldsProps {
  wish: Wish;
  /** The first day that can be wished for. */
  first: string;
  /** Whether contradictions are shown yet. */
  tried: boolean;
  words: Words;
  onChange: (wish: Wish) => void;
}

/** Days, weekdays and hours that would suit. */
export function WishFields({ wish, first, tried, words, onChange }: WishFieldsProps) {
  const { t, locale } = words;
  const wrong = wishErrors(wish, first);
  const patch = (change: Partial<Wish>) => onChange({ ...wish, ...change });
  const optional = t("common.optional");
  return (
    <>
      <div className="fields">
        <TextField label={t("wait.first")} name="first" type="date" min={first} value={wish.first} onChange={(event) => patch({ first: event.target.value })} />
        <TextField
          label={t("wait.last")}
          name="last"
          type="date"
          min={wish.first || first}
          max={wish.first ? addDays(wish.first, 92) : undefined}
          value={wish.last}
          error={tried && wrong.days ? t("wait.lastError") : null}
          onChange={(event) => patch({ last: event.target.value })}
        />
      </div>
      <fieldset>
        <legend className="label">{t("wait.weekdays")}</legend>
        <div className="chips" style={{ marginBlock: "0.4rem" }}>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <label key={day} className="chip">
              <input
                type="checkbox"
                checked={wish.weekdays.includes(day)}
                onChange={(event) => patch({ weekdays: event.target.checked ? [...wish.weekdays, day].toSorted() : wish.weekdays.filter((one) => one !== day) })}
              />
              {weekdayName(day, locale, "short")}
            </label>
          ))}
        </div>
        <p className="hint">{t("wait.weekdaysHint")}</p>
      </fieldset>
      <div className="fields">
        <TextField label={t("wait.earliest")} optional={optional} name="earliest" type="time" value={wish.earliest} onChange={(event) => patch({ earliest: event.target.value })} />
        <TextField
          label={t("wait.latest")}
          optional={optional}
          name="latest"
          type="time"
          value={wish.latest}
          error={tried && wrong.times ? t("wait.timeError") : null}
          onChange={(event) => patch({ latest: event.target.value })}
        />
      </div>
    </>
  );
}
