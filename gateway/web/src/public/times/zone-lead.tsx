import type { Words } from "../words/words";

/** Says on whose clocks times are shown. */
export function ZoneLead({ timezone, words }: { timezone: string; words: Words }) {
  return <p className="muted">{words.t("time.lead", { zone: timezone.split("/").at(-1)?.replaceAll("_", " ") ?? "" })}</p>;
}
