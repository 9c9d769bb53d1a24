import type { Locale } from "@/api/types";

/** Switches between the two languages; each is named in itself. */
export function Locales({ locale, onChange }: { locale: Locale; onChange: (locale: Locale) => void }) {
  return (
    <div className="locales" role="group" aria-label="Language · Langue">
      {(["en", "fr"] as const).map((name) => (
        <button
          key={name}
          type="button"
          lang={name}
          aria-pressed={locale === name}
          aria-label={name === "en" ? "English" : "Français"}
          onClick={() => onChange(name)}
        >
          {name.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
