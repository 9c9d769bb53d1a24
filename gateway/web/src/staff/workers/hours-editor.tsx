import { Plus } from "lucide-react";
import type { WorkingHours } from "@/api/types";
import { Button } from "@/shared/ui/button";
import { WEEKDAYS } from "./hours";

interface HoursEditorProps {
  hours: WorkingHours[];
  error: string | null;
  onChange: (hours: WorkingHours[]) => void;
}

/** Working hours by weekday; a day that isn't ticked is free, a day may have a second shift. */
export function HoursEditor({ hours, error, onChange }: HoursEditorProps) {
  const replace = (shift: WorkingHours, change: Partial<WorkingHours>) =>
    onChange(hours.map((other) => (other === shift ? { ...shift, ...change } : other)));
  const add = (weekday: number, start: string, end: string) => onChange([...hours, { weekday, start, end }]);
  return (
    <fieldset>
      <legend className="label">Working hours</legend>
      <div className="hours">
        {WEEKDAYS.map((name, weekday) => {
          const shifts = hours.filter((shift) => shift.weekday === weekday);
          return (
            <div key={name} className="hours-day">
              <label className="tick-line">
                <input
                  type="checkbox"
                  className="check"
                  checked={shifts.length > 0}
                  onChange={(event) =>
                    event.target.checked ? add(weekday, "09:00", "18:00") : onChange(hours.filter((shift) => shift.weekday !== weekday))
                  }
                />
                {name}
              </label>
              <div className="hours-shifts">
                {shifts.map((shift, index) => (
                  <span key={index} className="row" style={{ "--gap": "0.4rem" }}>
                    <input
                      className="input"
                      data-size="sm"
                      type="time"
                      step={900}
                      required
                      aria-label={`${name}, from`}
                      value={shift.start.slice(0, 5)}
                      onChange={(event) => replace(shift, { start: event.target.value })}
                    />
                    –
                    <input
                      className="input"
                      data-size="sm"
                      type="time"
                      step={900}
                      required
                      aria-label={`${name}, to`}
                      value={shift.end.slice(0, 5)}
                      onChange={(event) => replace(shift, { end: event.target.value })}
                    />
                  </span>
                ))}
                {shifts.length === 0 && <span className="muted small hours-free">Free</span>}
              </div>
              {shifts.length === 1 && (
                <Button size="sm" kind="quiet" aria-label={`Second shift on ${name}`} title="Second shift" onClick={() => add(weekday, "13:00", "18:00")}>
                  <Plus className="icon" aria-hidden />
                </Button>
              )}
            </div>
          );
        })}
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
