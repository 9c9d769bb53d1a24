import { useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { Preferences } from "./preferences";
import { usePortal } from "./shell";
import { Visits } from "./visits";

/** The portal's first page: visits, and how the company writes. */
export function Component() {
  const { company, words } = usePortal();
  const { t } = words;
  const [when, setWhen] = useState<"upcoming" | "past">("upcoming");
  const [search] = useSearchParams();
  const card = search.get("card");
  // The page on which a card is saved leads back here.
  if (card) return <Navigate to={`/client/${company.slug}/cards?card=${card === "1" ? 1 : 0}`} replace />;
  return (
    <>
      <section className="stack">
        <div className="tabs" role="group" aria-label={t("portal.title")}>
          {(["upcoming", "past"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={when === name} onClick={() => setWhen(name)}>
              {t(`portal.${name}`)}
            </button>
          ))}
        </div>
        <Visits key={when} when={when} company={company} words={words} />
      </section>
      <Preferences words={words} />
    </>
  );
}
