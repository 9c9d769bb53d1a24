import type { Company, FeedbackPage } from "@/api/types";
import { moment } from "@/shared/format";
import { useNow } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import type { Words } from "../words/words";
import { type Stars, StarsShown } from "./stars";

interface SaidProps {
  page: FeedbackPage;
  company: Company;
  about: string;
  words: Words;
  onChange: () => void;
}

/** What a client said, and what the company answered. */
export function Said({ page, company, about, words, onChange }: SaidProps) {
  const { t, locale } = words;
  const now = useNow(30_000);
  const names = page.crew.filter(({ worker_id: id }) => page.praised.includes(id)).map(({ name }) => name);
  const until = page.changeable_until;
  return (
    <section className="card answer">
      <div className="stack" style={{ "--gap": "0.6rem" }}>
        <p className="muted small">{about}</p>
        <StarsShown value={(page.stars ?? 5) as Stars} words={words} />
        {page.comment && <blockquote>{page.comment}</blockquote>}
        {names.length > 0 && <p>{t("feedback.praised", { names: new Intl.ListFormat(`${locale}-CA`).format(names) })}</p>}
        {page.may_publish && <p className="muted small">{t("feedback.published")}</p>}
      </div>
      {page.reply && (
        <div className="reply">
          <h2>{t("feedback.reply", { company: company.name })}</h2>
          <p>{page.reply}</p>
        </div>
      )}
      {until && Date.parse(until) > now && (
        <div className="row">
          <Button onClick={onChange}>{t("feedback.change")}</Button>
          <span className="muted small">{t("feedback.changeUntil", { time: moment(until, locale) })}</span>
        </div>
      )}
    </section>
  );
}
