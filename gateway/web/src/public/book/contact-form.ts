import { type SubmitEvent, useState } from "react";
import { type Contact, contactErrors } from "@/shared/booking/request";
import type { Words } from "../words/words";

/** What a visit can't do without. */
export const CONTACT_FIELDS = ["name", "email", "phone", "line1", "city", "postal_code"] as const;

interface ContactForm {
  contact: Contact;
  /** The fields that the form shows; all others are known already. */
  fields: readonly (keyof Contact)[];
  words: Words;
  onChange: (contact: Contact) => void;
  onDone: () => void;
}

/** Ties fields to a contact: one complains only after it was left, or when the form is sent. */
export function useContactForm({ contact, fields, words, onChange, onDone }: ContactForm) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const errors = contactErrors(contact);
  const wrong = fields.filter((name) => errors[name]);
  const bind = (name: keyof Contact) => {
    const error = touched.has(name) ? errors[name] : undefined;
    return {
      name,
      value: contact[name],
      error: error && words.t(`error.${error}`),
      onChange: (event: { target: { value: string } }) => onChange({ ...contact, [name]: event.target.value }),
      onBlur: () => setTouched((old) => new Set(old).add(name)),
    };
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wrong.length === 0) return onDone();
    setTouched(new Set(wrong));
    const first = [...event.currentTarget.elements].find((element) => (wrong as string[]).includes(element.getAttribute("name") ?? ""));
    if (first instanceof HTMLElement) first.focus();
  };
  return { bind, submit };
}

export type Bind = ReturnType<typeof useContactForm>["bind"];
