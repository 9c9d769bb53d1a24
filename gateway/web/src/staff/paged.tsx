import { keepPreviousData, useInfiniteQuery, type QueryKey, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import type { Page } from "@/api/types";
import { Button } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";

type Cursor = string | undefined;
type Fetch<P> = (cursor: Cursor, signal: AbortSignal) => Promise<P>;

/** A cursor-paged list; while a changed filter loads, the old rows stay. */
export function usePaged<Item, P extends Page<Item> = Page<Item>>(queryKey: QueryKey, fetch: Fetch<P>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetch(pageParam, signal),
    initialPageParam: undefined as Cursor,
    getNextPageParam: (last: P) => last.next_cursor ?? undefined,
    select: ({ pages }) => ({ first: pages[0] as P, items: pages.flatMap((page) => page.items) }),
    placeholderData: keepPreviousData,
  });
}

interface PagedProps<Item, P> {
  list: UseInfiniteQueryResult<{ first: P; items: Item[] }>;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** The states of a paged list: loading, failed, empty, or rows with a way to more of them. */
export function Paged<Item, P>({ list, empty, children }: PagedProps<Item, P>) {
  if (!list.data) {
    return list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : <Skeleton lines={7} height="2.75rem" />;
  }
  const { items } = list.data;
  return (
    <div className="stack" aria-busy={list.isPlaceholderData}>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {items.length === 0 ? empty : children(items)}
      {list.hasNextPage && (
        <div className="load-more">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </div>
  );
}

/** A search box whose label is only for screen readers. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="search">
      <span className="sr-only">{label}</span>
      <Search className="icon" aria-hidden />
      <input
        className="input"
        data-size="sm"
        type="search"
        placeholder={label}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
