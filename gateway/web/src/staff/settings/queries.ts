import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { staff } from "@/api/clients";
import { unwrap, unwrapWithTag } from "@/api/http";
import type { OrganizationChange } from "@/api/types";
import { useWrite } from "@/shared/write";
import { meQuery } from "../session";

/** The organization with the tag that its next change must name. */
export const organizationQuery = queryOptions({
  queryKey: ["organization"],
  queryFn: ({ signal }) => unwrapWithTag(staff.identity.GET("/v1/admin/organization", { signal })),
});

/** Changes the organization unless somebody else changed it since it was read. */
export function useOrganizationChange(etag: string | null) {
  const queries = useQueryClient();
  return useWrite(
    (body: OrganizationChange, headers) =>
      unwrap(staff.identity.PATCH("/v1/admin/organization", { body, headers: { ...headers, ...(etag ? { "If-Match": etag } : {}) } })),
    {
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: organizationQuery.queryKey }),
          queries.invalidateQueries({ queryKey: meQuery.queryKey }),
        ]),
    },
  );
}
