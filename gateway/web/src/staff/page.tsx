import type { ReactNode } from "react";
import { useTitle } from "@/shared/hooks";
import { useSession } from "./session";

/** Title row of a staff page, with its actions on the right. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useTitle(`${title} · ${useSession().me.organization.name}`);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {children && <div className="row page-actions">{children}</div>}
    </header>
  );
}

interface FilterPillsProps<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A filter of which exactly one is pressed; scrolls sideways where there is no room. */
export function FilterPills<Value extends string>({ label, options, value, onChange }: FilterPillsProps<Value>) {
  return (
    <div className="pills" role="group" aria-label={label}>
      {options.map(([key, text]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** Names and values in two columns; what has no value is left out. */
export function Facts({ rows }: { rows: [string, ReactNode][] }) {
  const filled = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (filled.length === 0) return null;
  return (
    <dl className="facts">
      {filled.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
