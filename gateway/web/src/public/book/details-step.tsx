import type { Contact } from "@/shared/booking/request";
import type { Words } from "../words/words";
import { AddressFields } from "./address-fields";
import { CONTACT_FIELDS, useContactForm } from "./contact-form";
import { PersonFields } from "./person-fields";

interface DetailsStepProps {
  words: Words;
  contact: Contact;
  onChange: (contact: Contact) => void;
  onDone: () => void;
}

/** Who the visit is for and where it is. */
export function DetailsStep({ words, contact, onChange, onDone }: DetailsStepProps) {
  const { bind, submit } = useContactForm({ contact, fields: CONTACT_FIELDS, words, onChange, onDone });
  return (
    <form id="contact" noValidate onSubmit={submit} className="stack" style={{ "--gap": "1.75rem" }}>
      <h1>{words.t("details.title")}</h1>
      <PersonFields words={words} bind={bind} />
      <AddressFields words={words} bind={bind} />
    </form>
  );
}
