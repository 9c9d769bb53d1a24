import type { Locale } from "@/api/types";
import type { Contact, ContactError } from "@/shared/booking/request";
import { PROVINCES } from "@/shared/places";
import { SelectField, TextArea, TextField } from "@/shared/ui/field";

export type Person = Contact & { locale: Locale };

interface PersonFieldsProps {
  person: Person;
  errors: Partial<Record<keyof Contact, ContactError>>;
  onChange: (person: Person) => void;
}

const ERRORS: Record<ContactError, string> = {
  required: "Please fill this in.",
  email: "This doesn’t look like an e-mail address.",
  phone: "Give ten digits, e.g. 780 555 0123.",
  postal: "It looks like T5J 0N3.",
};

/** Who called, and where the home is. */
export function PersonFields({ person, errors, onChange }: PersonFieldsProps) {
  const bind = (name: keyof Contact) => ({
    name,
    value: person[name],
    error: errors[name] && ERRORS[errors[name]],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => onChange({ ...person, [name]: event.target.value }),
  });
  return (
    <fieldset className="rules">
      <legend>Client</legend>
      <div className="fields">
        <TextField wide label="Name" maxLength={120} {...bind("name")} />
        <TextField label="Mobile phone" type="tel" {...bind("phone")} />
        <TextField label="E-mail" type="email" maxLength={254} {...bind("email")} />
        <TextField wide label="Street address" maxLength={200} {...bind("line1")} />
        <TextField label="Unit or suite" optional="optional" maxLength={100} {...bind("line2")} />
        <TextField label="City" maxLength={100} {...bind("city")} />
        <SelectField label="Province" {...bind("province")}>
          {PROVINCES.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label="Postal code" maxLength={10} {...bind("postal_code")} />
        <SelectField label="Language" value={person.locale} onChange={(event) => onChange({ ...person, locale: event.target.value as Locale })}>
          <option value="en">English</option>
          <option value="fr">French</option>
        </SelectField>
        <TextField wide label="Getting in" optional="optional" maxLength={500} {...bind("access_notes")} />
        <TextArea wide label="Note" optional="optional" maxLength={2000} {...bind("notes")} />
      </div>
    </fieldset>
  );
}
