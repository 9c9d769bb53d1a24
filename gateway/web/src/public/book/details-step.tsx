import type { Contact } from "@/shared/booking/request";
import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import { AddressFields } from "./address-fields";
import { useContactForm } from "./contact-form";

interface DetailsStepProps {
  words: Words;
  contact: Contact;
  onChange: (contact: Contact) => void;
  onDone: () => void;
}

const FIELDS = ["name", "email", "phone", "line1", "city", "postal_code"] as const;

/** Who the visit is for and where it is. */
export function DetailsStep({ words, contact, onChange, onDone }: DetailsStepProps) {
  const { t } = words;
  const { bind, submit } = useContactForm({ contact, fields: FIELDS, words, onChange, onDone });
  return (
    <form id="contact" noValidate onSubmit={submit} className="stack" style={{ "--gap": "1.75rem" }}>
      <h1>{t("details.title")}</h1>
      <div className="fields">
        <TextField wide label={t("details.name")} autoComplete="name" maxLength={120} {...bind("name")} />
        <TextField label={t("details.email")} type="email" inputMode="email" autoComplete="email" hint={t("details.emailHint")} {...bind("email")} />
        <TextField label={t("details.phone")} type="tel" autoComplete="tel" hint={t("details.phoneHint")} {...bind("phone")} />
      </div>
      <AddressFields words={words} bind={bind} />
    </form>
  );
}
