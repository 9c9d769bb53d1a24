import { useQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import type { Worker } from "@/api/types";
import { money, phone } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Badge, Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { shortService } from "../names";
import { PageHead } from "../page";
import { useSession } from "../session";
import { hoursText } from "./hours";
import { PortalPassword } from "./password";
import { workersQuery } from "./queries";
import { WorkerForm } from "./form";

type Opened = { what: "form"; worker: Worker | null } | { what: "password"; worker: Worker } | null;

/** The people who do the cleaning. */
export function Component() {
  const { me, can } = useSession();
  const workers = useQuery(workersQuery);
  const [opened, setOpened] = useState<Opened>(null);
  const editable = can("users.manage");
  const add = (
    <Button kind="primary" size="sm" onClick={() => setOpened({ what: "form", worker: null })}>
      <Plus className="icon" aria-hidden />
      Add worker
    </Button>
  );
  const close = () => setOpened(null);
  return (
    <>
      <PageHead title="Workers">{editable && add}</PageHead>
      {workers.error && <Failure error={workers.error} onRetry={() => void workers.refetch()} />}
      {!workers.data ? (
        !workers.error && <Skeleton lines={5} height="3.5rem" />
      ) : workers.data.length === 0 ? (
        <Empty title="Nobody works here yet">
          <p>Add the people who clean. Your booking page offers a time only when enough of them are free.</p>
          {editable && add}
        </Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>Name</th>
              <th>Skills</th>
              <th>Working hours</th>
              <th data-num>Rate</th>
              {editable && (
                <th>
                  <span className="sr-only">Actions</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {workers.data.map((worker) => (
              <tr key={worker.id} data-faint={!worker.active || undefined}>
                <th scope="row">
                  <span className="dotted">
                    <i className="dot" style={{ background: worker.color }} aria-hidden />
                    {editable ? (
                      <button type="button" className="row-link" onClick={() => setOpened({ what: "form", worker })}>
                        {worker.name}
                      </button>
                    ) : (
                      worker.name
                    )}
                    {!worker.active && <Badge>Inactive</Badge>}
                  </span>
                  <small className="num">{phone(worker.phone)}</small>
                </th>
                <td data-label="Skills">{worker.skills.length > 0 ? worker.skills.map(shortService).join(", ") : <span className="muted">None</span>}</td>
                <td data-label="Hours">
                  {hoursText(worker.working_hours)}
                </td>
                <td data-num data-label="Rate">
                  {money(worker.hourly_rate_cents, me.organization.currency)}/h
                </td>
                {editable && (
                  <td className="row-actions">
                    <Button size="sm" aria-label={`Set portal password of ${worker.name}`} onClick={() => setOpened({ what: "password", worker })}>
                      <KeyRound className="icon" aria-hidden />
                      Password
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened?.what === "form" && <WorkerForm worker={opened.worker} onClose={close} />}
      {opened?.what === "password" && <PortalPassword worker={opened.worker} onClose={close} />}
    </>
  );
}
