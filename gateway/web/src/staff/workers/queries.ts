import { queryOptions } from "@tanstack/react-query";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Worker } from "@/api/types";

/** Every worker of the company, by name; crews are small enough to be read whole, page after page. */
export const workersQuery = queryOptions({
  queryKey: ["workers"],
  queryFn: async ({ signal }) => {
    const all: Worker[] = [];
    let cursor: string | undefined;
    do {
      const page = await unwrap(staff.booking.GET("/v1/admin/workers", { params: { query: { limit: 100, cursor } }, signal }));
      all.push(...page.items);
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    return all.toSorted((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));
  },
});
