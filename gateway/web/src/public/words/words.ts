import { useCallback, useEffect, useMemo, useState } from "react";
import { humanise, type Locale, money } from "@/shared/format";
import { en, type WordKey } from "./en";
import { fr } from "./fr";

const DICTIONARIES: Record<Locale, Record<WordKey, string>> = { en, fr };
const MEMORY = "locale";

/** The text of `key` with its `{names}` filled in. */
export function phrase(locale: Locale, key: WordKey, values: Record<string, string | number> = {}): string {
  return DICTIONARIES[locale][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

function isKey(key: string): key is WordKey {
  return key in en;
}

/** What a page needs to speak its visitor's language. */
export interface Words {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  t: (key: WordKey, values?: Record<string, string | number>) => string;
  /** Text of a code such as `oven` in a group such as `addon`; `fallback` when the dictionary has none. */
  name: (group: string, code: string, fallback?: string) => string;
  cents: (amount: number, currency: string) => string;
  percent: (value: number) => string;
  failure: Record<"offline" | "offlineHint" | "busy" | "failed" | "retry" | "requestId", string>;
}

function remembered(): Locale {
  const stored = localStorage.getItem(MEMORY);
  if (stored === "en" || stored === "fr") return stored;
  return navigator.language.startsWith("fr") ? "fr" : "en";
}

/** The visitor's language: their own choice, else the browser's. */
export function useWords(): Words {
  const [locale, change] = useState<Locale>(remembered);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(MEMORY, next);
    change(next);
  }, []);
  return useMemo(() => {
    const t: Words["t"] = (key, values) => phrase(locale, key, values);
    return {
      locale,
      setLocale,
      t,
      name: (group, code, fallback) => {
        const key = `${group}.${code}`;
        return isKey(key) ? t(key) : (fallback ?? humanise(code));
      },
      cents: (amount, currency) => money(amount, currency, locale),
      percent: (value) => new Intl.NumberFormat(`${locale}-CA`, { style: "percent" }).format(value / 100),
      failure: {
        offline: t("failure.offline"),
        offlineHint: t("failure.offlineHint"),
        busy: t("failure.busy"),
        failed: t("failure.failed"),
        retry: t("failure.retry"),
        requestId: t("failure.requestId"),
      },
    };
  }, [locale, setLocale]);
}
