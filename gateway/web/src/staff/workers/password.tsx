import { useState } from "react";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Worker } from "@/api/types";
import { phone } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure, Notice } from "@/shared/ui/feedback";
import { TextField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";

/** Gives a worker the password for the phone app. */
export function PortalPassword({ worker, onClose }: { worker: Worker; onClose: () => void }) {
  const [password, setPassword] = useState("");
  const set = useWrite((value: string, headers) =>
    unwrap(
      staff.identity.PUT("/v1/admin/worker-accounts/{worker_id}/password", {
        params: { path: { worker_id: worker.id } },
        body: { password: value },
        headers,
      }),
    ),
  );
  const fields = set.error instanceof Problem ? set.error.fields : {};
  const address = `${window.location.origin}/worker`;
  return (
    <Dialog title={`Portal password of ${worker.name}`} onClose={onClose}>
      {set.isSuccess ? (
        <div className="stack" style={{ "--gap": "1.25rem" }}>
          <Notice tone="good" title="The password is set">
            <p>
              {worker.name.split(" ")[0]} signs in at <b className="wrap-anywhere">{address}</b> with {phone(worker.phone)} and this password. Earlier
              sign-ins have ended.
            </p>
          </Notice>
          <div className="dialog-foot">
            <Button kind="primary" onClick={onClose}>
              Done
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="stack"
          style={{ "--gap": "1.25rem" }}
          onSubmit={(event) => {
            event.preventDefault();
            if (!set.isPending) set.mutate(password);
          }}
        >
          <p>
            {worker.name.split(" ")[0]} signs in with {phone(worker.phone)} and this password. Say it in person or on the phone; it can’t be read again
            later.
          </p>
          <TextField
            label="New password"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            minLength={8}
            maxLength={128}
            hint="At least 8 characters. Three short words are easy to remember."
            value={password}
            error={fields.password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {set.error && !fields.password && <Failure error={set.error} />}
          <div className="dialog-foot">
            <Button onClick={onClose}>Go back</Button>
            <Button type="submit" kind="primary" busy={set.isPending}>
              Set password
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
