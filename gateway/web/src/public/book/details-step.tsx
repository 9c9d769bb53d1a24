import { type SubmitEvent, useState } from "react";
import { type Contact, contactErrors } from "@/shared/booking/request";
import { PROVINCES } from "@/shared/places";
import { SelectField, TextArea, TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";

interface DetailsStepProps {
  words: Words;
  contact: Contact;
  onChange: (contact: Contact) => void;
  onDone: () => void;
}

/** Who the visit is for and where it is; a field complains only after it was left, or on submit. */
export function DetailsStep({ words, contact, onChange, onDone }: DetailsStepProps) {
  const { t } = words;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const errors = contactErrors(contact);
  const bind = (name: keyof Contact) => {
    const error = touched.has(name) ? errors[name] : undefined;
    return {
      name,
      value: contact[name],
      error: error && t(`error.${error}`),
      onChange: (event: { target: { value: string } }) => onChange({ ...contact, [name]: event.target.value }),
      onBlur: () => setTouched((old) => new Set(old).add(name)),
    };
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = Object.keys(errors);
    if (wrong.length === 0) return onDone();
    setTouched(new Set(wrong));
    const form = event.currentTarget;
    const first = [...form.elements].find((element) => wrong.includes(element.getAttribute("name") ?? ""));
    if (first instanceof HTMLElement) first.focus();
  };
  const optional = t("common.optional");
  return (
    <form id="contact" noValidate onSubmit={submit} className="stack" style={{ "--gap": "1.75rem" }}>
      <h1>{t("details.title")}</h1>
      <div className="fields">
        <TextField wide label={t("details.name")} autoComplete="name" maxLength={120} {...bind("name")} />
        <TextField label={t("details.email")} type="email" inputMode="email" autoComplete="email" hint={t("details.emailHint")} {...bind("email")} />
        <TextField label={t("details.phone")} type="tel" autoComplete="tel" hint={t("details.phoneHint")} {...bind("phone")} />
      </div>
      <div className="fields">
        <TextField wide label={t("details.line1")} autoComplete="address-line1" maxLength={200} {...bind("line1")} />
        <TextField label={t("details.line2")} optional={optional} autoComplete="address-line2" maxLength={100} {...bind("line2")} />
        <TextField label={t("details.city")} autoComplete="address-level2" maxLength={100} {...bind("city")} />
        <SelectField label={t("details.province")} autoComplete="address-level1" {...bind("province")}>
          {PROVINCES.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label={t("details.postal")} autoComplete="postal-code" maxLength={10} {...bind("postal_code")} />
        <TextField wide label={t("details.access")} optional={optional} hint={t("details.accessHint")} maxLength={500} {...bind("access_notes")} />
        <TextArea wide label={t("details.notes")} optional={optional} maxLength={2000} {...bind("notes")} />
      </div>
    </form>
  );
}
