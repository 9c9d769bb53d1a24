import type { Company, EstimateRequest, FrequencyKey } from "@/api/types";
import { money } from "@/shared/format";
import { SelectField, Stepper } from "@/shared/ui/field";

interface WorkFieldsProps {
  offer: Company;
  work: EstimateRequest;
  onChange: (work: EstimateRequest) => void;
}

/** What is to be cleaned, and how. */
export function WorkFields({ offer, work, onChange }: WorkFieldsProps) {
  const patch = (change: Partial<EstimateRequest>) => onChange({ ...work, ...change });
  const setAddOn = (key: string, count: number) => {
    const others = Object.entries(work.add_ons).filter(([name]) => name !== key);
    patch({ add_ons: Object.fromEntries(count > 0 ? [...others, [key, count]] : others) });
  };
  const chosen = Object.keys(work.add_ons).length + Number(work.heavy_grease) + Number(work.several_floors);
  return (
    <fieldset className="rules">
      <legend>Cleaning</legend>
      <div className="fields">
        <SelectField label="Kind" value={work.service} onChange={(event) => patch({ service: event.target.value })}>
          {offer.services.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </SelectField>
        <SelectField label="How often" value={work.frequency} onChange={(event) => patch({ frequency: event.target.value as FrequencyKey })}>
          {offer.frequencies.map(({ key, title, discount_percent: discount }) => (
            <option key={key} value={key}>
              {title}
              {discount > 0 && `, ${discount} % off`}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="switches">
        <div className="switch-line">
          <span>Bedrooms</span>
          <Stepper size="sm" label="Bedrooms" less="Fewer" more="More" min={1} max={6} value={work.beds} onChange={(beds) => patch({ beds })} />
        </div>
        <div className="switch-line">
          <span>Bathrooms</span>
          <Stepper size="sm" label="Bathrooms" less="Fewer" more="More" min={1} max={5} step={0.5} value={work.baths} onChange={(baths) => patch({ baths })} />
        </div>
      </div>
      <details className="extras">
        <summary>
          Extras and condition
          {chosen > 0 && <span className="muted">, {chosen} chosen</span>}
        </summary>
        <div className="switches">
          {offer.add_ons.map(({ key, title, unit_price_cents: price, max_quantity: most }) => (
            <div key={key} className="switch-line">
              <span>
                {title}
                <small className="num">{money(price, offer.currency)}</small>
              </span>
              <Stepper size="sm" label={title} less="Fewer" more="More" max={most} value={work.add_ons[key] ?? 0} onChange={(count) => setAddOn(key, count)} />
            </div>
          ))}
          <label className="tick-line">
            <input type="checkbox" className="check" checked={work.heavy_grease} onChange={(event) => patch({ heavy_grease: event.target.checked })} />
            Heavy kitchen grease
          </label>
          <label className="tick-line">
            <input type="checkbox" className="check" checked={work.several_floors} onChange={(event) => patch({ several_floors: event.target.checked })} />
            Several floors
          </label>
        </div>
      </details>
    </fieldset>
  );
}
