import { useQueryClient } from "@tanstack/react-query";
import { RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { DeadLetter, DeadLetters } from "@/api/types";
import { moment } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Empty, Failure } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { Confirm } from "./confirm";
import { FilterPills, PageHead } from "./page";
import { Paged, usePaged } from "./paged";
import { useAddress } from "./search-params";

const KINDS = { all: "All", event: "Events", outbox: "Messages", export: "Exports" } as const;
type Kind = keyof typeof KINDS;

function filters(counts: DeadLetters | undefined): [Kind, string][] {
  const count = (kind: Kind) => (kind === "all" || !counts ? "" : ` ${counts[`${kind}_dead_count`]}`);
  return (Object.keys(KINDS) as Kind[]).map((kind) => [kind, KINDS[kind] + count(kind)]);
}

/** What failed after every attempt: looked at, tried again or given up. */
export function Component() {
  const address = useAddress();
  const wanted = address.get("kind") ?? "all";
  const kind: Kind = wanted in KINDS ? (wanted as Kind) : "all";
  const list = usePaged<DeadLetter, DeadLetters>(["dead-letters", kind], (cursor, signal) =>
    unwrap(staff.notification.GET("/v1/admin/queue/dlq", { params: { query: { kind, cursor, limit: 30 } }, signal })),
  );
  return (
    <>
      <PageHead title="Dead letters">
        <Button size="sm" busy={list.isFetching} onClick={() => void list.refetch()}>
          {!list.isFetching && <RotateCw className="icon" aria-hidden />}
          Refresh
        </Button>
      </PageHead>
      <p className="page-lead">Events and messages that failed after every attempt. Trying again is safe: what was already done is not done twice.</p>
      <FilterPills label="Kind" options={filters(list.data?.first)} value={kind} onChange={(value) => address.set({ kind: value === "all" ? null : value })} />
      <Paged
        list={list}
        empty={
          <Empty title="Nothing is stuck">
            <p>Everything that was to be sent has been sent.</p>
          </Empty>
        }
      >
        {(letters) => (
          <ul className="letters">
            {letters.map((letter) => (
              <Letter key={letter.id} letter={letter} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

function Letter({ letter }: { letter: DeadLetter }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { path: { letter_id: letter.id } };
  const gone = () => queries.invalidateQueries({ queryKey: ["dead-letters"] });
  const retry = useWrite(
    (_: object, headers) => unwrap(staff.notification.POST("/v1/admin/queue/dlq/{letter_id}/retry", { params, headers })),
    { onSuccess: gone },
  );
  const discard = useWrite((_: object, headers) => unwrap(staff.notification.DELETE("/v1/admin/queue/dlq/{letter_id}", { params, headers })), {
    onSuccess: gone,
  });
  return (
    <li className="card letter">
      <div>
        <h2 className="wrap-anywhere">{letter.type}</h2>
        <p className="muted small num">
          {letter.service}, {moment(letter.created_at)}, {letter.attempts === 1 ? "1 attempt" : `${letter.attempts} attempts`}
        </p>
      </div>
      <pre tabIndex={0} aria-label="Error">
        {letter.error}
      </pre>
      <div className="row" style={{ "--gap": "0.5rem" }}>
        <Button size="sm" busy={retry.isPending} onClick={() => retry.mutate({})}>
          {!retry.isPending && <RotateCw className="icon" aria-hidden />}
          Try again
        </Button>
        <Button size="sm" kind="danger" onClick={() => setAsking(true)}>
          <Trash2 className="icon" aria-hidden />
          Discard
        </Button>
      </div>
      {retry.error && <Failure error={retry.error} />}
      {asking && (
        <Confirm title="Discard this letter?" action="Discard" write={discard} onConfirm={() => discard.mutate({})} onClose={() => setAsking(false)}>
          <p>
            What <b className="wrap-anywhere">{letter.type}</b> was to bring about will not happen. It can’t be brought back.
          </p>
        </Confirm>
      )}
    </li>
  );
}
