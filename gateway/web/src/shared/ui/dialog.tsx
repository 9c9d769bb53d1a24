import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./button";

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  look?: "modal" | "drawer" | "sheet";
  closeLabel?: string;
}

/** A modal window on the browser's own <dialog>: focus is kept inside, Escape and the backdrop close it. */
export function Dialog({ title, onClose, children, look = "modal", closeLabel = "Close" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page, so that closing gives the focus back to what opened it.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={look}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React lets it rise to a dialog around this one, which stays open.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button kind="quiet" size="sm" aria-label={closeLabel} onClick={onClose}>
          <X className="icon" aria-hidden />
        </Button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
