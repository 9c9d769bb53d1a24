import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { InvoiceDetail } from "@/api/types";
import { centsOf, dollars, money } from "@/shared/format";
import { TextField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import { Confirm } from "../confirm";

type Payment = InvoiceDetail["payments"][number];

interface RefundPaymentProps {
  invoice: InvoiceDetail;
  payment: Payment;
  onClose: () => void;
}

/** Gives a payment back, whole or in part: to the card it came from, else on paper. */
export function RefundPayment({ invoice, payment, onClose }: RefundPaymentProps) {
  const queries = useQueryClient();
  const [amount, setAmount] = useState(dollars(payment.refundable_cents));
  const [reason, setReason] = useState("");
  const cents = centsOf(amount);
  const wrong = cents === null || cents === 0 || cents > payment.refundable_cents;
  const write = useWrite(
    (body: { amount_cents: number; reason: string; to: "source" }, headers) =>
      unwrap(staff.finance.POST("/v1/admin/payments/{payment_id}/refund", { params: { path: { payment_id: payment.payment_id } }, body, headers })),
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
      title="Give this payment back?"
      action="Refund"
      write={write}
      disabled={wrong || reason.trim().length < 3}
      onConfirm={() => cents !== null && write.mutate({ amount_cents: cents, reason: reason.trim(), to: "source" })}
      onClose={onClose}
    >
      <div className="fields">
        <TextField
          label="Amount"
          inputMode="decimal"
          value={amount}
          hint={`At most ${money(payment.refundable_cents, invoice.currency)}.`}
          error={wrong ? "Give an amount within what was paid." : null}
          onChange={(event) => setAmount(event.target.value)}
        />
        <TextField label="Reason" wide required minLength={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
    </Confirm>
  );
}
