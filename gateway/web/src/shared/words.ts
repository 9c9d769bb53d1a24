import { useCallback, useEffect, useMemo, useState } from "react";
import type { Locale } from "@/api/types";
import { humanise, money } from "./format";

const MEMORY = "locale";
const NO_PROBLEMS = {};
type FailureKey = `failure.${"offline" | "offlineHint" | "busy" | "failed" | "retry" | "requestId"}`;
type Dictionary<Key extends string> = Record<Key | FailureKey, string>;

/** What to say of problems, by the last part of their type. */
type Problems = Readonly<Record<string, string>>;

/** A text with its `{names}` filled in. */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** What a page needs to speak its visitor's language. */
export interface Speech<Key extends string> {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  t: (key: Key, values?: Record<string, string | number>) => string;
  /** Text of a code such as `oven` in a group such as `addon`; `fallback` when the dictionary has none. */
  name: (group: string, code: string, fallback?: string) => string;
  cents: (amount: number, currency: string) => string;
  percent: (value: number) => string;
  failure: Record<"offline" | "offlineHint" | "busy" | "failed" | "retry" | "requestId", string> & { known?: Problems };
}

function remembered(): Locale {
  const stored = localStorage.getItem(MEMORY);
  if (stored === "en" || stored === "fr") return stored;
  return navigator.language.startsWith("fr") ? "fr" : "en";
}

/** The speech of one locale out of a zone's dictionaries. */
export function speech<Key extends string>(
  dictionary: Dictionary<Key>,
  locale: Locale,
  setLocale: (locale: Locale) => void,
  problems?: Problems,
): Speech<Key> {
  const t = (key: Key | FailureKey, values?: Record<string, string | number>) => fill(dictionary[key], values);
  return {
    locale,
    setLocale,
    t,
    name: (group, code, fallback) => {
      const key = `${group}.${code}`;
      return key in dictionary ? t(key as Key) : (fallback ?? humanise(code));
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
      known: problems,
    },
  };
}

/**
 * The visitor's language: their own choice, else the browser's. `problems` are for languages other than the
 * server's, which explains itself in English.
 */
export function useSpeech<Key extends string>(
  dictionaries: Record<Locale, Dictionary<Key>>,
  problems: Partial<Record<Locale, Problems>> = NO_PROBLEMS,
): Speech<Key> {
  const [locale, change] = useState<Locale>(remembered);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(MEMORY, next);
    change(next);
  }, []);
  return useMemo(
    () => speech(dictionaries[locale], locale, setLocale, problems[locale]),
    [dictionaries, locale, setLocale, problems],
  );
}
