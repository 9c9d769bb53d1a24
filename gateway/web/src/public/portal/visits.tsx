import { useInfiniteQuery } from "@tanstack/react-query";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Company } from "@/api/types";
import { Button } from "@/shared/ui/button";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import type { Words } from "../words/words";
import { VisitCard } from "./visit-card";

const AT_ONCE = 10;

interface VisitsProps {
  when: "upcoming" | "past";
  company: Company;
  words: Words;
}

/** The client's visits: those ahead, the next first, or those that are over, the last first. */
export function Visits({ when, company, words }: VisitsProps) {
  const { t } = words;
  const visits = useInfiniteQuery({
    queryKey: ["portal-visits", when],
    queryFn: ({ pageParam, signal }) =>
      unwrap(portal.booking.GET("/v1/client/visits", { params: { query: { when, limit: AT_ONCE, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const listed = visits.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!visits.data) {
    return visits.error ? (
      <Failure error={visits.error} words={words.failure} onRetry={() => void visits.refetch()} />
    ) : (
      <Skeleton lines={3} height="6rem" />
    );
  }
  if (listed.length === 0) {
    return (
      <Empty title={t(when === "upcoming" ? "portal.noneUpcoming" : "portal.nonePast")}>
        <p>{t(when === "upcoming" ? "portal.noneUpcomingHint" : "portal.nonePastHint")}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="stack">
        {listed.map((visit) => (
          <VisitCard key={visit.id} visit={visit} company={company} words={words} />
        ))}
      </ul>
      {visits.error && <Failure error={visits.error} words={words.failure} />}
      {visits.hasNextPage && (
        <p>
          <Button busy={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
            {t("portal.more")}
          </Button>
        </p>
      )}
    </>
  );
}
