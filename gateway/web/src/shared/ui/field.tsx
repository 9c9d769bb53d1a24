import { Minus, Plus } from "lucide-react";
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";

interface Frame {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Word to show beside the label of a field that may stay empty. */
  optional?: string;
  wide?: boolean;
}

function useField({ hint, error }: Frame) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, aria: { id, "aria-invalid": Boolean(error), "aria-describedby": described || undefined } };
}

function FieldFrame({ id, label, hint, error, optional, wide, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={wide ? "field span-all" : "field"}>
      <label htmlFor={id}>
        {label} {optional && <span className="optional">({optional})</span>}
      </label>
      {children}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A labelled one-line input with its hint and error tied to it for screen readers. */
export function TextField({ label, hint, error, optional, wide, ...input }: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const frame = { label, hint, error, optional, wide };
  const { id, aria } = useField(frame);
  return (
    <FieldFrame id={id} {...frame}>
      <input className="input" {...aria} {...input} />
    </FieldFrame>
  );
}

/** A labelled multi-line input. */
export function TextArea({ label, hint, error, optional, wide, ...input }: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const frame = { label, hint, error, optional, wide };
  const { id, aria } = useField(frame);
  return (
    <FieldFrame id={id} {...frame}>
      <textarea className="input" {...aria} {...input} />
    </FieldFrame>
  );
}

/** A labelled choice from a list. */
export function SelectField({ label, hint, error, optional, wide, children, ...input }: Frame & SelectHTMLAttributes<HTMLSelectElement>) {
  const frame = { label, hint, error, optional, wide };
  const { id, aria } = useField(frame);
  return (
    <FieldFrame id={id} {...frame}>
      <select className="input" {...aria} {...input}>
        {children}
      </select>
    </FieldFrame>
  );
}

interface StepperProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  step?: number;
  size?: "sm";
  less: string;
  more: string;
  display?: string;
}

/** A small number that is changed by two buttons. */
export function Stepper({ label, value, onChange, min = 0, max, step = 1, size, less, more, display }: StepperProps) {
  return (
    <div className="stepper" data-size={size} role="group" aria-label={label}>
      <button type="button" aria-label={`${less}: ${label}`} disabled={value <= min} onClick={() => onChange(Math.max(min, value - step))}>
        <Minus className="icon" aria-hidden />
      </button>
      <output aria-live="polite">{display ?? value}</output>
      <button type="button" aria-label={`${more}: ${label}`} disabled={value >= max} onClick={() => onChange(Math.min(max, value + step))}>
        <Plus className="icon" aria-hidden />
      </button>
    </div>
  );
}
