import "./public.css";
import type { CSSProperties, ReactNode } from "react";
import { Link } from "react-router";
import { phone as readable } from "@/shared/format";
import { Locales } from "@/shared/ui/locales";
import { Mark } from "@/shared/ui/logo";
import { brandStyle } from "./brand";
import type { Words } from "./words/words";

interface Identity {
  name: string;
  phone?: string | null;
  brand_color?: string | null;
}

/** Header, footer and colours of a company's own pages. */
export function CompanyFrame({ company, words, children }: { company: Identity | null; words: Words; children: ReactNode }) {
  return (
    <div className="company" style={brandStyle(company?.brand_color) as CSSProperties}>
      <header className="company-bar">
        <span className="company-name">{company?.name ?? " "}</span>
        <div className="row">
          {company?.phone && (
            <a className="company-phone num" href={`tel:${company.phone}`}>
              {readable(company.phone)}
            </a>
          )}
          <Locales locale={words.locale} onChange={words.setLocale} />
        </div>
      </header>
      {children}
      <footer className="company-foot">
        {words.t("common.poweredBy")}{" "}
        <Link to="/">
          <Mark /> CleanWithSnapshot
        </Link>
      </footer>
    </div>
  );
}
