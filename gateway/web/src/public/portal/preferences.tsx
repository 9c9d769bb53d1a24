import { useQuery, useQueryClient } from "@tanstack/react-query";
import { portal } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Locale, PortalChange } from "@/api/types";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { SelectField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import type { Words } from "../words/words";
import { ownRecordQuery } from "./session";

const CHANNELS = ["email", "sms", "call"] as const;

/** How the company writes to the client; each change is kept at once. */
export function Preferences({ words }: { words: Words }) {
  const { t } = words;
  const queries = useQueryClient();
  const record = useQuery(ownRecordQuery);
  const change = useWrite(
    (body: PortalChange, headers) => unwrap(portal.booking.PATCH("/v1/client/me", { body, headers })),
    {
      onSuccess: (changed, { locale }) => {
        queries.setQueryData(ownRecordQuery.queryKey, changed);
        if (locale) words.setLocale(locale);
      },
    },
  );
  // What was chosen shows at once, and again what is kept if that fails.
  const shown = record.data && { ...record.data, ...(change.isPending ? change.variables : {}) };
  return (
    <section className="card stack" aria-labelledby="preferences">
      <div className="row spread">
        <h2 id="preferences">{t("portal.preferences")}</h2>
        <span role="status" className="muted small">
          {change.isSuccess && t("portal.saved")}
        </span>
      </div>
      {shown ? (
        <>
          <div className="fields">
            <SelectField label={t("portal.language")} value={shown.locale ?? "en"} onChange={(event) => change.mutate({ locale: event.target.value as Locale })}>
              <option value="en" lang="en">
                English
              </option>
              <option value="fr" lang="fr">
                Français
              </option>
            </SelectField>
            <SelectField
              label={t("portal.channel")}
              value={shown.contact_channel ?? ""}
              onChange={(event) => change.mutate({ contact_channel: CHANNELS.find((name) => name === event.target.value) ?? null })}
            >
              <option value="">{t("portal.noChannel")}</option>
              {CHANNELS.map((name) => (
                <option key={name} value={name}>
                  {words.name("channel", name)}
                </option>
              ))}
            </SelectField>
          </div>
          <label className="row spread news">
            <span>
              <b>{t("portal.news")}</b>
              <small>{t("portal.newsHint")}</small>
            </span>
            <input
              type="checkbox"
              className="switch"
              checked={shown.marketing_consent ?? false}
              onChange={(event) => change.mutate({ marketing_consent: event.target.checked })}
            />
          </label>
          {change.error && <Failure error={change.error} words={words.failure} />}
        </>
      ) : record.error ? (
        <Failure error={record.error} words={words.failure} onRetry={() => void record.refetch()} />
      ) : (
        <Skeleton lines={2} height="2.75rem" />
      )}
    </section>
  );
}
