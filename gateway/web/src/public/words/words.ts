import { type Speech, useSpeech } from "@/shared/words";
import { en, type WordKey } from "./en";
import { fr } from "./fr";
import { problems } from "./problems.fr";

const DICTIONARIES = { en, fr };
const PROBLEMS = { fr: problems };

/** What a public page needs to speak its visitor's language. */
export type Words = Speech<WordKey>;

/** The public pages' words in the visitor's language. */
export function useWords(): Words {
  return useSpeech<WordKey>(DICTIONARIES, PROBLEMS);
}
