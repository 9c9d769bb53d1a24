import type { Company, EstimateRequest, FrequencyKey } from "@/api/types";
import { Stepper } from "@/shared/ui/field";
import { offerName } from "../offers";
import type { Words } from "../words/words";
import { Choices } from "./choices";

interface HomeStepProps {
  company: Company;
  words: Words;
  work: EstimateRequest;
  onChange: (work: EstimateRequest) => void;
}

/** The home and the work wanted there. */
export function HomeStep({ company, words, work, onChange }: HomeStepProps) {
  const { t } = words;
  const patch = (change: Partial<EstimateRequest>) => onChange({ ...work, ...change });
  const setAddOn = (key: string, count: number) => {
    const others = Object.entries(work.add_ons).filter(([name]) => name !== key);
    patch({ add_ons: Object.fromEntries(count > 0 ? [...others, [key, count]] : others) });
  };
  const sizes = { less: t("common.less"), more: t("common.more") };
  return (
    <div className="stack" style={{ "--gap": "2.25rem" }}>
      <div>
        <h1>{t("home.title")}</h1>
        <p className="muted">{t("home.lead")}</p>
      </div>

      <fieldset>
        <legend className="group-title">{t("home.size")}</legend>
        <div className="sizes">
          <div className="size">
            <span>{t("home.beds")}</span>
            <Stepper label={t("home.beds")} value={work.beds} min={1} max={6} onChange={(beds) => patch({ beds })} {...sizes} />
          </div>
          <div className="size">
            <span>{t("home.baths")}</span>
            <Stepper
              label={t("home.baths")}
              value={work.baths}
              min={1}
              max={5}
              step={0.5}
              display={new Intl.NumberFormat(`${words.locale}-CA`).format(work.baths)}
              onChange={(baths) => patch({ baths })}
              {...sizes}
            />
          </div>
        </div>
      </fieldset>

      <Choices
        legend={t("home.service")}
        name="service"
        columns={2}
        value={work.service}
        onChange={(service) => patch({ service })}
        options={company.services.map((service) => ({
          value: service.key,
          title: offerName("service", service, words),
          text: (words.locale === "en" ? service.description : service.description_fr) ?? words.name("service", `${service.key}.text`, ""),
        }))}
      />
      <Choices
        legend={t("home.frequency")}
        name="frequency"
        columns={4}
        value={work.frequency}
        onChange={(frequency) => patch({ frequency })}
        options={company.frequencies.map(({ discount_percent: discount, ...frequency }) => ({
          value: frequency.key as FrequencyKey,
          title: offerName("frequency", frequency, words),
          text: discount > 0 ? t("home.off", { percent: words.percent(discount) }) : "",
        }))}
      />

      <fieldset>
        <legend className="group-title">{t("home.extras")}</legend>
        <ul className="extras">
          {company.add_ons.map((addOn) => {
            const count = work.add_ons[addOn.key] ?? 0;
            const title = offerName("addon", addOn, words);
            return (
              <li key={addOn.key} data-on={count > 0 || undefined}>
                <span>
                  {title}
                  <small className="num">
                    {addOn.max_quantity > 1
                      ? t("home.each", { price: words.cents(addOn.unit_price_cents, company.currency) })
                      : words.cents(addOn.unit_price_cents, company.currency)}
                  </small>
                </span>
                {addOn.max_quantity > 1 ? (
                  <Stepper size="sm" label={title} value={count} max={addOn.max_quantity} onChange={(value) => setAddOn(addOn.key, value)} {...sizes} />
                ) : (
                  <input
                    type="checkbox"
                    className="switch"
                    aria-label={title}
                    checked={count > 0}
                    onChange={(event) => setAddOn(addOn.key, event.target.checked ? 1 : 0)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>

      <fieldset>
        <legend className="group-title">{t("home.condition")}</legend>
        <ul className="extras">
          {(
            [
              ["heavy_grease", "home.grease", "home.greaseHint"],
              ["several_floors", "home.floors", "home.floorsHint"],
            ] as const
          ).map(([field, label, hint]) => (
            <li key={field} data-on={work[field] || undefined}>
              <span>
                {t(label)}
                <small>{t(hint)}</small>
              </span>
              <input
                type="checkbox"
                className="switch"
                aria-label={t(label)}
                checked={work[field]}
                onChange={(event) => patch({ [field]: event.target.checked })}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
}
