import type { CancellationPolicy } from "@/api/types";
import type { Words } from "./words/words";

/** What cancelling costs, in words. */
export function PolicyText({ policy, words }: { policy: CancellationPolicy; words: Words }) {
  return (
    <ul className="policy small">
      <li>{words.t("policy.free", { hours: policy.free_until_hours })}</li>
      <li>{words.t("policy.half", { hours: policy.half_until_hours, percent: words.percent(policy.half_refund_percent) })}</li>
      <li>{words.t("policy.late")}</li>
    </ul>
  );
}
