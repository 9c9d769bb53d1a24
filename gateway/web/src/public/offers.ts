import type { Company } from "@/api/types";
import type { Words } from "./words/words";

interface Offer {
  key: string;
  title: string;
  title_fr?: string | null;
}

/** What the company calls something that it offers; in French our own word, where it wrote none. */
export function offerName(group: "service" | "frequency" | "addon", offer: Offer, words: Words): string {
  if (words.locale === "en") return offer.title;
  return offer.title_fr ?? words.name(group, offer.key, offer.title);
}

/** What the company calls a kind of work that a visit is for, also one that it no longer offers. */
export function serviceName(key: string, company: Company | undefined, words: Words): string {
  const offer = company?.services.find((service) => service.key === key);
  return offer ? offerName("service", offer, words) : words.name("service", key);
}
