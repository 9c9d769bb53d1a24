import type { BookingDeposit, StaffBooking } from "@/api/types";
import { humanise, moment, money } from "@/shared/format";
import { Badge, type BadgeTone } from "@/shared/ui/feedback";

const STATES: Record<BookingDeposit["status"], { text: string; tone: BadgeTone }> = {
  due: { text: "Not paid yet", tone: "wait" },
  paid: { text: "Paid", tone: "good" },
  none: { text: "Not asked", tone: "plain" },
  released: { text: "Released", tone: "plain" },
};

/** The deposit: how much, why, and whether it came. */
export function DepositFacts({ booking }: { booking: StaffBooking }) {
  const { deposit, estimate } = booking;
  if (!deposit || deposit.status === "none") return <p className="muted small">No deposit is asked for this visit.</p>;
  const state = STATES[deposit.status];
  return (
    <div className="deposit">
      <p className="row spread">
        <b>
          Deposit {money(deposit.amount_cents, estimate.currency)} <span className="muted">({deposit.percent} %)</span>
        </b>
        <Badge tone={state.tone}>{state.text}</Badge>
      </p>
      <p className="small muted">
        {deposit.reasons.map(humanise).join(", ")}
        {deposit.status === "due" && deposit.pay_before && `. The time is held until ${moment(deposit.pay_before)}.`}
      </p>
    </div>
  );
}
