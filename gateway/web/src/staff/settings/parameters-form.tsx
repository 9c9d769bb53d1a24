import { useState } from "react";
import { Problem } from "@/api/http";
import type { OrganizationProfile } from "@/api/types";
import { centsOf, dollars } from "@/shared/format";
import { TextField } from "@/shared/ui/field";
import { GROUPS, type Parameter, parameterErrors, type Values, valuesOf } from "./parameters";
import { useOrganizationChange } from "./queries";
import { Section } from "./section";

type Typed = Record<string, string | boolean>;

function typedOf(values: Values): Typed {
  const money = new Set(GROUPS.flatMap(({ parameters }) => parameters.filter(({ kind }) => kind === "money").map(({ key }) => key)));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "boolean" ? value : money.has(key) ? dollars(value) : String(value)]),
  );
}

function read({ key, kind }: Parameter, typed: Typed): number | boolean {
  const text = typed[key] ?? "";
  if (typeof text === "boolean") return text;
  if (kind === "money") return centsOf(text) ?? Number.NaN;
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** The rules by which the company takes bookings. */
export function Parameters({ organization, etag }: { organization: OrganizationProfile; etag: string | null }) {
  const before = valuesOf(organization.settings);
  const [typed, setTyped] = useState(() => typedOf(before));
  const save = useOrganizationChange(etag);
  const values: Values = Object.fromEntries(GROUPS.flatMap(({ parameters }) => parameters.map((one) => [one.key, read(one, typed)])));
  const errors = parameterErrors(values);
  const refused = save.error instanceof Problem ? save.error.fields : {};
  const different = Object.keys(values).filter((key) => values[key] !== before[key]);
  const send = () => {
    if (Object.keys(errors).length > 0) return;
    const changes = Object.fromEntries(different.map((key) => [key, values[key]]));
    save.mutate({ settings: changes });
  };
  const set = (key: string, value: string | boolean) => setTyped((old) => ({ ...old, [key]: value }));
  return (
    <Section title="Rules" lead="They hold for bookings made from now on." save={save} changed={different.length > 0} onSave={send}>
      {GROUPS.map((group) => (
        <fieldset key={group.title} className="rules">
          <legend>{group.title}</legend>
          {group.parameters
            .filter(({ kind }) => kind === "switch")
            .map(({ key, label, hint }) => (
              <label key={key} className="switch-line">
                <span>
                  <b>{label}</b>
                  {hint && <small>{hint}</small>}
                </span>
                <input type="checkbox" className="switch" checked={typed[key] === true} onChange={(event) => set(key, event.target.checked)} />
              </label>
            ))}
          <div className="fields">
            {group.parameters
              .filter(({ kind }) => kind !== "switch")
              .map(({ key, label, kind, unit }) => (
                <TextField
                  key={key}
                  label={`${label}${unit ? ` (${unit})` : ` (${organization.currency})`}`}
                  inputMode={kind === "money" ? "decimal" : "numeric"}
                  value={String(typed[key])}
                  error={errors[key] ?? refused[`settings.${key}`]}
                  onChange={(event) => set(key, event.target.value)}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </Section>
  );
}
