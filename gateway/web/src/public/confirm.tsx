import type { ReactNode } from "react";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure } from "@/shared/ui/feedback";
import type { Words } from "./words/words";

interface ConfirmProps {
  title: string;
  /** What the button does. */
  action: string;
  /** What the other button does: nothing. */
  keep: string;
  kind?: "primary" | "danger";
  busy: boolean;
  error: Error | null;
  words: Words;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that can't be taken back. */
export function Confirm({ title, action, keep, kind = "danger", busy, error, words, onConfirm, onClose, children }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose} closeLabel={words.t("common.close")}>
      <div className="stack" style={{ "--gap": "1.25rem" }}>
        {children}
        {error && <Failure error={error} words={words.failure} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>{keep}</Button>
          <Button kind={kind} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
