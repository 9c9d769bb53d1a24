import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { Problem } from "@/api/http";
import { companyQuery, estimateQuery } from "@/shared/booking/queries";
import { contactErrors, workAt } from "@/shared/booking/request";
import { useDebounced, useTitle } from "@/shared/hooks";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { CompanyFrame } from "../frame";
import { useWords } from "../words/words";
import { DetailsStep } from "./details-step";
import { type Draft, useDraft } from "./draft";
import { HomeStep } from "./home-step";
import { ReviewStep } from "./review-step";
import { Summary } from "./summary";
import { TimeStep } from "./time-step";

const STEPS = ["home", "time", "details", "review"] as const;
type Step = (typeof STEPS)[number];

/** The furthest step that the draft has earned; a link can't jump past it. */
function furthest(draft: Draft): number {
  if (!draft.slot) return 1;
  return Object.keys(contactErrors(draft.contact)).length > 0 ? 2 : 3;
}

/** Public booking: home and price, time, contact, review. */
export function Component() {
  const { slug = "" } = useParams();
  const words = useWords();
  const [draft, setDraft] = useDraft(slug);
  const [search, setSearch] = useSearchParams();
  const company = useQuery(companyQuery(slug));
  const work = useMemo(() => workAt(draft.work, draft.contact.postal_code), [draft.work, draft.contact.postal_code]);
  const estimate = useQuery({ ...estimateQuery(slug, useDebounced(work, 250)), enabled: company.isSuccess });
  const top = useRef<HTMLHeadingElement>(null);
  useTitle(company.data ? `${words.t("step.home")} · ${company.data.name}` : "CleanWithSnapshot");

  const wanted = Math.max(0, STEPS.indexOf((search.get("step") ?? "home") as Step));
  const index = Math.min(wanted, furthest(draft));
  const step = STEPS[index] ?? "home";
  const go = (next: Step) => {
    setSearch({ step: next });
  };
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      window.scrollTo({ top: 0 });
      top.current?.focus({ preventScroll: true });
    }
  }, [step]);

  if (company.error) {
    const missing = company.error instanceof Problem && company.error.status === 404;
    return (
      <CompanyFrame company={null} words={words}>
        <main className="book-lone">
          {missing ? (
            <Empty title={words.t("common.notFound")}>
              <p>{words.t("common.notFoundHint")}</p>
            </Empty>
          ) : (
            <Failure error={company.error} words={words.failure} onRetry={() => void company.refetch()} />
          )}
        </main>
      </CompanyFrame>
    );
  }

  return (
    <CompanyFrame company={company.data ?? null} words={words}>
      <div className="book">
        <ol className="steps" aria-label={words.t("step.of", { step: index + 1, all: STEPS.length })}>
          {STEPS.map((name, position) => (
            <li key={name} data-done={position < index || undefined} aria-current={position === index ? "step" : undefined}>
              {position < index ? <Link to={`?step=${name}`}>{words.t(`step.${name}`)}</Link> : <span>{words.t(`step.${name}`)}</span>}
            </li>
          ))}
        </ol>
        <main className="book-main" ref={top} tabIndex={-1}>
          {!company.data ? (
            <Skeleton lines={8} height="2.5rem" />
          ) : step === "home" ? (
            <HomeStep company={company.data} words={words} work={draft.work} onChange={(changed) => setDraft((old) => ({ ...old, work: changed, slot: null }))} />
          ) : step === "time" ? (
            <TimeStep
              slug={slug}
              company={company.data}
              words={words}
              work={work}
              chosen={draft.slot}
              onChoose={(slot) => setDraft((old) => ({ ...old, slot }))}
            />
          ) : step === "details" ? (
            <DetailsStep
              words={words}
              contact={draft.contact}
              onChange={(contact) => setDraft((old) => ({ ...old, contact }))}
              onDone={() => go("review")}
            />
          ) : (
            <ReviewStep slug={slug} company={company.data} words={words} work={work} draft={draft} setDraft={setDraft} estimate={estimate} onStep={go} />
          )}
        </main>
        <Summary
          company={company.data}
          words={words}
          draft={draft}
          estimate={estimate}
          action={
            step === "home"
              ? { text: words.t("home.next"), run: () => go("time") }
              : step === "time"
                ? { text: words.t("time.next_step"), run: () => go("details"), disabled: !draft.slot }
                : step === "details"
                  ? { text: words.t("details.next"), form: "contact" }
                  : { text: words.t(estimate.data?.deposit ? "review.bookPay" : "review.book"), form: "review" }
          }
        />
      </div>
    </CompanyFrame>
  );
}
