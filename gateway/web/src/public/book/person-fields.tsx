import { TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import type { Bind } from "./contact-form";

/** Who the visit is for. */
export function PersonFields({ words: { t }, bind }: { words: Words; bind: Bind }) {
  return (
    <div className="fields">
      <TextField wide label={t("details.name")} autoComplete="name" maxLength={120} {...bind("name")} />
      <TextField label={t("details.email")} type="email" inputMode="email" autoComplete="email" hint={t("details.emailHint")} {...bind("email")} />
      <TextField label={t("details.phone")} type="tel" autoComplete="tel" hint={t("details.phoneHint")} {...bind("phone")} />
    </div>
  );
}
