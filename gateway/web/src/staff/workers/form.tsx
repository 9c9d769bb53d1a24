import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Locale, Worker, WorkerInput } from "@/api/types";
import { centsOf, dollars, phone } from "@/shared/format";
import { e164 } from "@/shared/places";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure } from "@/shared/ui/feedback";
import { SelectField, TextField } from "@/shared/ui/field";
import { useWrite } from "@/shared/write";
import { SKILLS, serviceName } from "../names";
import { hoursError, USUAL_WEEK } from "./hours";
import { HoursEditor } from "./hours-editor";
import { workersQuery } from "./queries";

/** Dark enough for white text, far enough from each other to tell crews apart. */
const COLORS = ["#0f6b63", "#5b6fb5", "#b8672f", "#8a4f7d", "#3f7d3a", "#a33d52", "#2f7aa3", "#7a6a1f"];

const FRESH: WorkerInput = {
  name: "", phone: "", email: null, locale: "en", skills: ["standard"], hourly_rate_cents: 2_500, color: "#0f6b63", active: true, working_hours: USUAL_WEEK,
};

/** Adds a worker, or changes one. */
export function WorkerForm({ worker, onClose }: { worker: Worker | null; onClose: () => void }) {
  const queries = useQueryClient();
  const [form, setForm] = useState<WorkerInput>(worker ? { ...worker, phone: phone(worker.phone), locale: worker.locale === "fr" ? "fr" : "en" } : FRESH);
  const [rate, setRate] = useState(dollars(form.hourly_rate_cents));
  const [tried, setTried] = useState(false);
  const patch = (change: Partial<WorkerInput>) => setForm((old) => ({ ...old, ...change }));
  const save = useWrite(
    (body: WorkerInput, headers) =>
      unwrap(
        worker
          ? staff.booking.PATCH("/v1/admin/workers/{worker_id}", { params: { path: { worker_id: worker.id } }, body, headers })
          : staff.booking.POST("/v1/admin/workers", { body: { ...body, own_hours: true }, headers }),
      ),
    {
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: workersQuery.queryKey });
        void queries.invalidateQueries({ queryKey: ["schedule"] });
        onClose();
      },
    },
  );
  const cents = centsOf(rate);
  const number = e164(form.phone) ?? (/^\+\d{8,15}$/.test(form.phone.trim()) ? form.phone.trim() : null);
  const wrong = {
    phone: number ? null : "Give ten digits, or a number that begins with + and the country.",
    rate: cents === null ? "Give an amount such as 25.00." : null,
    hours: hoursError(form.working_hours),
  };
  const refused = save.error instanceof Problem ? save.error.fields : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (save.isPending || !number || cents === null || wrong.hours) return;
    const { name, locale, skills, color, active, working_hours } = form;
    save.mutate({ name: name.trim(), phone: number, email: form.email?.trim() || null, locale, skills, color, active, working_hours, hourly_rate_cents: cents });
  };
  return (
    <Dialog look="drawer" title={worker ? worker.name : "Add worker"} onClose={onClose}>
      <form className="stack" style={{ "--gap": "1.5rem" }} onSubmit={submit}>
        <div className="fields">
          <TextField label="Name" wide required maxLength={120} value={form.name} error={refused.name} onChange={(event) => patch({ name: event.target.value })} />
          <TextField
            label="Mobile phone"
            type="tel"
            required
            hint="Signs in with this number."
            value={form.phone}
            error={tried ? (wrong.phone ?? refused.phone) : refused.phone}
            onChange={(event) => patch({ phone: event.target.value })}
          />
          <TextField label="E-mail" type="email" optional="optional" value={form.email ?? ""} error={refused.email} onChange={(event) => patch({ email: event.target.value })} />
          <TextField
            label="Pay per hour"
            inputMode="decimal"
            value={rate}
            error={tried ? wrong.rate : null}
            onChange={(event) => setRate(event.target.value)}
          />
          <SelectField label="Language" hint="Of the messages this person gets." value={form.locale} onChange={(event) => patch({ locale: event.target.value as Locale })}>
            <option value="en">English</option>
            <option value="fr">French</option>
          </SelectField>
        </div>
        <fieldset>
          <legend className="label">Skills</legend>
          <div className="tick-grid">
            {[...new Set([...SKILLS, ...form.skills])].map((skill) => (
              <label key={skill} className="tick-line">
                <input
                  type="checkbox"
                  className="check"
                  checked={form.skills.includes(skill)}
                  onChange={(event) => patch({ skills: event.target.checked ? [...form.skills, skill] : form.skills.filter((own) => own !== skill) })}
                />
                {serviceName(skill)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="label">Colour on the schedule</legend>
          <div className="swatches">
            {[...new Set([...COLORS, form.color])].map((color, index) => (
              <label key={color} className="swatch" style={{ background: color }}>
                <input type="radio" name="color" aria-label={`Colour ${index + 1}`} checked={form.color === color} onChange={() => patch({ color })} />
              </label>
            ))}
          </div>
        </fieldset>
        <HoursEditor hours={form.working_hours} error={(tried ? wrong.hours : null) ?? refused.working_hours ?? null} onChange={(hours) => patch({ working_hours: hours })} />
        {worker && (
          <label className="switch-line">
            <span>
              <b>Active</b>
              <small>Someone inactive is offered for no visit and can’t sign in.</small>
            </span>
            <input type="checkbox" className="switch" checked={form.active} onChange={(event) => patch({ active: event.target.checked })} />
          </label>
        )}
        {save.error && <Failure error={save.error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {worker ? "Save changes" : "Add worker"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
