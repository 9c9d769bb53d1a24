import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { InvoiceDetail } from "@/api/types";
import { TextField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import { Confirm } from "../confirm";

/** Makes an invoice void; its number stays in the sequence. */
export function VoidInvoice({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const write = useWrite(
    (body: { reason: string }, headers) =>
      unwrap(staff.finance.POST("/v1/admin/invoices/{invoice_id}/void", { params: { path: { invoice_id: invoice.id } }, body, headers })),
    {
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: ["invoice", invoice.id] });
        void queries.invalidateQueries({ queryKey: ["invoices"] });
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={`Void ${invoice.number}?`}
      action="Void invoice"
      write={write}
      disabled={reason.trim().length < 3}
      onConfirm={() => write.mutate({ reason: reason.trim() })}
      onClose={onClose}
    >
      <p>The client then owes nothing for it, and it can’t be made valid again. Its number stays in your books.</p>
      <TextField label="Reason" required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Confirm>
  );
}
