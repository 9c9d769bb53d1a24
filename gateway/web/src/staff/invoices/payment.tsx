import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { InvoiceDetail, PaymentMethod } from "@/api/types";
import { centsOf, dollars, money } from "@/shared/format";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure } from "@/shared/ui/feedback";
import { SelectField, TextField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import { PAYMENT_METHODS } from "./states";

interface Payment {
  invoice_id: string;
  amount_cents: number;
  tip_cents: number;
  method: PaymentMethod;
  note?: string;
}

/** Writes down money that came outside the payment page. */
export function RecordPayment({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const queries = useQueryClient();
  const [amount, setAmount] = useState(dollars(invoice.due_cents));
  const [method, setMethod] = useState<PaymentMethod>("etransfer");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const cents = centsOf(amount);
  const wrong =
    cents === null || cents === 0
      ? "Give an amount such as 120.00."
      : cents > invoice.due_cents
        ? `No more than ${money(invoice.due_cents, invoice.currency)} is open.`
        : null;
  const record = useWrite((body: Payment, headers) => unwrap(staff.finance.POST("/v1/admin/payments", { body, headers })), {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["invoice", invoice.id] });
      void queries.invalidateQueries({ queryKey: ["invoices"] });
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (record.isPending || wrong || cents === null) return;
    record.mutate({ invoice_id: invoice.id, amount_cents: cents, tip_cents: 0, method, note: note.trim() || undefined });
  };
  const refused = record.error instanceof Problem ? record.error.fields : {};
  return (
    <Dialog title={`Payment for ${invoice.number}`} onClose={onClose}>
      <form className="stack" style={{ "--gap": "1.25rem" }} onSubmit={submit}>
        <div className="fields">
          <TextField
            label="Amount"
            inputMode="decimal"
            value={amount}
            error={(tried ? wrong : null) ?? refused.amount_cents}
            hint={`${money(invoice.due_cents, invoice.currency)} is open.`}
            onChange={(event) => setAmount(event.target.value)}
          />
          <SelectField label="Method" value={method} onChange={(event) => setMethod(event.target.value as PaymentMethod)}>
            {PAYMENT_METHODS.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField label="Note" wide optional="optional" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
        {record.error && !refused.amount_cents && <Failure error={record.error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" kind="primary" busy={record.isPending}>
            Record payment
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
