import { useState } from "react";
import { Problem } from "@/api/http";
import type { OrganizationProfile } from "@/api/types";
import { phone } from "@/shared/format";
import { e164, PROVINCES, ZONES } from "@/shared/places";
import { SelectField, TextField } from "@/shared/ui/field";
import { useOrganizationChange } from "./queries";
import { Section } from "./section";

type Text = "name" | "province" | "timezone" | "locale" | "phone" | "email" | "address" | "tax_number" | "brand_color";
const FIELDS: Text[] = ["name", "province", "timezone", "locale", "phone", "email", "address", "tax_number", "brand_color"];
const REQUIRED = new Set<Text>(["name", "province", "timezone", "locale"]);
const DEFAULT_COLOR = "#0f6b63";

const textsOf = (organization: OrganizationProfile) => {
  const texts = Object.fromEntries(FIELDS.map((name) => [name, organization[name] ?? ""])) as Record<Text, string>;
  return { ...texts, phone: phone(texts.phone) };
};

/** Name, place and looks of the company, as clients and invoices show them. */
export function Profile({ organization, etag }: { organization: OrganizationProfile; etag: string | null }) {
  const before = textsOf(organization);
  const [form, setForm] = useState(before);
  const save = useOrganizationChange(etag);
  const refused = save.error instanceof Problem ? save.error.fields : {};
  const different = FIELDS.filter((name) => form[name] !== before[name]);
  const bind = (name: Text) => ({
    value: form[name],
    error: REQUIRED.has(name) && !form[name].trim() ? "Please fill this in." : refused[name],
    onChange: (event: { target: { value: string } }) => setForm((old) => ({ ...old, [name]: event.target.value })),
  });
  const send = () => {
    if (FIELDS.some((name) => REQUIRED.has(name) && !form[name].trim())) return;
    const value = (name: Text) => (name === "phone" ? (e164(form.phone) ?? form.phone.trim()) : form[name].trim()) || null;
    save.mutate(Object.fromEntries(different.map((name) => [name, value(name)])));
  };
  const zones = ZONES.includes(form.timezone) ? ZONES : [form.timezone, ...ZONES];
  return (
    <Section title="Profile" lead="What clients see on your pages, messages and invoices." save={save} changed={different.length > 0} onSave={send}>
      <div className="fields">
        <TextField label="Company name" wide maxLength={120} {...bind("name")} />
        <TextField label="Phone" type="tel" {...bind("phone")} />
        <TextField label="E-mail" type="email" maxLength={254} {...bind("email")} />
        <TextField label="Address" wide maxLength={300} {...bind("address")} />
        <SelectField label="Province or territory" hint="Decides which taxes you charge." {...bind("province")}>
          {PROVINCES.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label="GST/HST number" maxLength={20} placeholder="123456789 RT0001" hint="Printed on invoices." {...bind("tax_number")} />
        <SelectField label="Time zone" hint="Visits are planned on these clocks." {...bind("timezone")}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replace("America/", "").replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
        <SelectField label="Language" hint="For clients who haven’t chosen one." {...bind("locale")}>
          <option value="en">English</option>
          <option value="fr">French</option>
        </SelectField>
        <TextField
          label="Brand colour"
          type="color"
          hint="Buttons and headers of your booking page."
          {...bind("brand_color")}
          value={form.brand_color || DEFAULT_COLOR}
        />
      </div>
    </Section>
  );
}
