import type { ReactNode } from "react";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure } from "@/shared/ui/feedback";

interface ConfirmProps {
  title: string;
  action: string;
  write: { isPending: boolean; error: Error | null };
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that can't be taken back, and shows the server's answer if it refuses. */
export function Confirm({ title, action, write, disabled, onConfirm, onClose, children }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        style={{ "--gap": "1.25rem" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!write.isPending) onConfirm();
        }}
      >
        {children}
        {write.error && <Failure error={write.error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" kind="danger" busy={write.isPending} disabled={disabled}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
