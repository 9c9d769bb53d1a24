import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Page } from "@/api/types";
import { Button } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import type { Words } from "../words/words";

interface MoreProps<T> {
  list: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  words: Words;
  empty: ReactNode;
  children: (item: T) => ReactNode;
}

/** A list that grows page by page. */
export function More<T>({ list, words, empty, children }: MoreProps<T>) {
  if (!list.data) {
    return list.error ? (
      <Failure error={list.error} words={words.failure} onRetry={() => void list.refetch()} />
    ) : (
      <Skeleton lines={3} height="4rem" />
    );
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <ul>{items.map(children)}</ul>
      {list.error && <Failure error={list.error} words={words.failure} />}
      {list.hasNextPage && (
        <p>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.t("portal.more")}
          </Button>
        </p>
      )}
    </>
  );
}
