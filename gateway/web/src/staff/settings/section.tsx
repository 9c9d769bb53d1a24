import type { ReactNode, SubmitEvent } from "react";
import { Problem } from "@/api/http";
import { Button } from "@/shared/ui/button";
import { Failure, Notice } from "@/shared/ui/feedback";

interface SectionProps {
  title: string;
  lead?: string;
  save: { isPending: boolean; isSuccess: boolean; error: Error | null };
  changed: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** A card of settings that are saved together. */
export function Section({ title, lead, save, changed, onSave, children }: SectionProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending && changed) onSave();
  };
  const meanwhile = save.error instanceof Problem && save.error.status === 412;
  return (
    <form className="card section" onSubmit={submit} noValidate>
      <header>
        <h2>{title}</h2>
        {lead && <p className="muted small">{lead}</p>}
      </header>
      {children}
      {meanwhile ? (
        <Notice tone="wait" title="Somebody else changed this meanwhile">
          <p>Load the page again to see what is there now, then make your change.</p>
        </Notice>
      ) : (
        save.error && <Failure error={save.error} />
      )}
      <div className="row">
        <Button type="submit" kind="primary" busy={save.isPending} disabled={!changed}>
          Save {title.toLowerCase()}
        </Button>
        {save.isSuccess && !changed && (
          <p role="status" className="small saved">
            Saved.
          </p>
        )}
      </div>
    </form>
  );
}
