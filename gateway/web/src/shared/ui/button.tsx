import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Look {
  kind?: "primary" | "plain" | "quiet" | "danger";
  size?: "sm" | "lg";
  block?: boolean;
}

/** Attributes that make any element look like a button. */
export function buttonLook({ kind = "plain", size, block }: Look) {
  return { className: "btn", "data-kind": kind, "data-size": size, "data-block": block || undefined };
}

type ButtonProps = Look & { busy?: boolean; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button; while `busy` it keeps its place and focus but ignores clicks. */
export function Button({ kind, size, block, busy, children, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...buttonLook({ kind, size, block })}
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="spinner" aria-hidden />}
      {children}
    </button>
  );
}
