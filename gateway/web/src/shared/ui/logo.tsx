/** The viewfinder: four corners around a warm light. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path
        d="M4 11V7.5A3.5 3.5 0 0 1 7.5 4H11M21 4h3.5A3.5 3.5 0 0 1 28 7.5V11M28 21v3.5a3.5 3.5 0 0 1-3.5 3.5H21M11 28H7.5A3.5 3.5 0 0 1 4 24.5V21"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="5" fill="var(--amber)" />
    </svg>
  );
}

/** Mark and name of the product. */
export function Logo() {
  return (
    <span className="logo">
      <Mark />
      CleanWithSnapshot
    </span>
  );
}
