import { useQuery, useQueryClient } from "@tanstack/react-query";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Module } from "@/api/types";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { meQuery } from "../session";

const modulesKey = ["modules"];

/** Feature modules on and off; what is off disappears for everybody and its jobs rest. */
export function Modules({ editable }: { editable: boolean }) {
  const queries = useQueryClient();
  const modules = useQuery({
    queryKey: modulesKey,
    queryFn: ({ signal }) => unwrap(staff.identity.GET("/v1/admin/modules", { signal })),
  });
  const change = useWrite(
    ({ key, enabled }: { key: string; enabled: boolean }, headers) =>
      unwrap(staff.identity.PUT("/v1/admin/modules/{key}", { params: { path: { key } }, body: { enabled }, headers })),
    {
      onSuccess: () =>
        Promise.all([queries.invalidateQueries({ queryKey: modulesKey }), queries.invalidateQueries({ queryKey: meQuery.queryKey })]),
    },
  );
  const shown = ({ key, enabled }: Module) => (change.isPending && change.variables.key === key ? change.variables.enabled : enabled);
  const [main, parts] = [true, false].map((whole) => modules.data?.items.filter(({ key }) => key.startsWith("module.") === whole) ?? []);
  return (
    <section className="card section">
      <header>
        <h2>Modules</h2>
        <p className="muted small">What is off disappears for everybody in the company.</p>
      </header>
      {modules.error && <Failure error={modules.error} onRetry={() => void modules.refetch()} />}
      {change.error && <Failure error={change.error} />}
      {!modules.data && !modules.error && <Skeleton lines={6} height="2rem" />}
      {(
        [
          ["Areas", main],
          ["Parts of them", parts],
        ] as const
      ).map(
        ([title, items]) =>
          items &&
          items.length > 0 && (
            <fieldset key={title} className="rules" disabled={!editable}>
              <legend>{title}</legend>
              <div className="switches">
                {items.map((module) => (
                  <label key={module.key} className="switch-line">
                    <span>{module.title}</span>
                    <input
                      type="checkbox"
                      className="switch"
                      checked={shown(module)}
                      disabled={change.isPending}
                      onChange={(event) => change.mutate({ key: module.key, enabled: event.target.checked })}
                    />
                  </label>
                ))}
              </div>
            </fieldset>
          ),
      )}
    </section>
  );
}
