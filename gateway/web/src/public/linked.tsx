import "./linked.css";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Problem } from "@/api/http";
import type { Company } from "@/api/types";
import { companyQuery } from "@/shared/booking/queries";
import { phone } from "@/shared/format";
import { useTitle } from "@/shared/hooks";
import { buttonLook } from "@/shared/ui/button";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { CompanyFrame } from "./frame";
import type { Words } from "./words/words";

interface LinkedPageProps<Data> {
  slug: string;
  words: Words;
  /** What the link's token opens. */
  query: UseQueryResult<Data>;
  title: (company: string) => string;
  children: (data: Data, company: Company) => ReactNode;
}

const missing = (error: unknown) => error instanceof Problem && (error.status === 404 || error.status === 422);

/** A page to which a message leads: in the company's frame, with a word for each way in which there is nothing to show. */
export function LinkedPage<Data>({ slug, words, query, title, children }: LinkedPageProps<Data>) {
  const { t } = words;
  const company = useQuery(companyQuery(slug));
  useTitle(company.data ? `${title(company.data.name)} · ${company.data.name}` : "CleanWithSnapshot");
  const error = query.data === undefined ? (query.error ?? company.error) : company.data === undefined ? company.error : null;
  return (
    <CompanyFrame company={company.data ?? null} words={words}>
      <main className="ticket-page linked">
        {missing(error) ? (
          <Empty title={t("common.notFound")}>
            <p>{t("common.notFoundHint")}</p>
            {company.data && <Reach company={company.data} words={words} />}
          </Empty>
        ) : error ? (
          <Failure
            error={error}
            words={words.failure}
            onRetry={() => {
              if (company.error) void company.refetch();
              if (query.error) void query.refetch();
            }}
          />
        ) : query.data !== undefined && company.data ? (
          children(query.data, company.data)
        ) : (
          <Skeleton lines={6} height="2.5rem" />
        )}
      </main>
    </CompanyFrame>
  );
}

/** Title of a linked page, with a small line above it, and what it is about. */
export function LinkedHead({ title, above, children }: { title: string; above?: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Where an answer replaced the form that had the focus, go on reading here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="ticket-head">
      {above && <p className="muted small">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className="ticket-lead">{children}</div>}
    </header>
  );
}

/** Ways to reach the company, for whom the page can't help any more. */
export function Reach({ company, words }: { company: Company; words: Words }) {
  return (
    <div className="row reach">
      {company.phone && (
        <a href={`tel:${company.phone}`} {...buttonLook({})}>
          {words.t("linked.call", { phone: phone(company.phone) })}
        </a>
      )}
      {company.email && (
        <a href={`mailto:${company.email}`} {...buttonLook({})}>
          {words.t("linked.write", { email: company.email })}
        </a>
      )}
    </div>
  );
}
