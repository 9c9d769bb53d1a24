import { PROVINCES } from "@/shared/places";
import { SelectField, TextArea, TextField } from "@/shared/ui/field";
import type { Words } from "../words/words";
import type { Bind } from "./contact-form";

/** Where the visit is, and what the crew should know. */
export function AddressFields({ words, bind }: { words: Words; bind: Bind }) {
  const { t } = words;
  const optional = t("common.optional");
  return (
    <div className="fields">
      <TextField wide label={t("details.line1")} autoComplete="address-line1" maxLength={200} {...bind("line1")} />
      <TextField label={t("details.line2")} optional={optional} autoComplete="address-line2" maxLength={100} {...bind("line2")} />
      <TextField label={t("details.city")} autoComplete="address-level2" maxLength={100} {...bind("city")} />
      <SelectField label={t("details.province")} autoComplete="address-level1" {...bind("province")}>
        {PROVINCES.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={t("details.postal")} autoComplete="postal-code" maxLength={10} {...bind("postal_code")} />
      <TextField wide label={t("details.access")} optional={optional} hint={t("details.accessHint")} maxLength={500} {...bind("access_notes")} />
      <TextArea wide label={t("details.notes")} optional={optional} maxLength={2000} {...bind("notes")} />
    </div>
  );
}
