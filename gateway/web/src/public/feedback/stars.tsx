import { Star } from "lucide-react";
import type { Words } from "../words/words";

const NUMBERS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof NUMBERS)[number];

interface StarsProps {
  value: number | null;
  error: string | null;
  words: Words;
  onChange: (stars: Stars) => void;
}

/** Five stars of which a number is chosen; radio buttons underneath, so arrow keys work. */
export function StarsField({ value, error, words, onChange }: StarsProps) {
  const chosen = NUMBERS.find((number) => number === value);
  return (
    <fieldset aria-describedby="stars-text">
      <legend className="group-title">{words.t("feedback.stars")}</legend>
      <div className="stars">
        {NUMBERS.map((number) => (
          <label key={number} className="star" title={words.t(`feedback.stars${number}`)}>
            <input type="radio" name="stars" value={number} checked={number === value} aria-invalid={Boolean(error)} onChange={() => onChange(number)} />
            <Star aria-hidden />
            <span className="sr-only">{words.t(`feedback.stars${number}`)}</span>
          </label>
        ))}
      </div>
      <p id="stars-text" className={error ? "field-error" : "hint"} role={error ? "alert" : undefined}>
        {error ?? (chosen ? words.t(`feedback.stars${chosen}`) : " ")}
      </p>
    </fieldset>
  );
}

/** A rating that was given. */
export function StarsShown({ value, words }: { value: Stars; words: Words }) {
  return (
    <p className="stars" data-size="sm" role="img" aria-label={words.t(`feedback.stars${value}`)}>
      {NUMBERS.map((number) => (
        <Star key={number} aria-hidden data-on={number <= value || undefined} />
      ))}
    </p>
  );
}
