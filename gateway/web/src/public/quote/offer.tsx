import type { Company, PublicQuote } from "@/api/types";
import { duration } from "@/shared/format";
import { offerName, serviceName } from "../offers";
import { PolicyText } from "../policy";
import { PriceLines } from "../prices";
import type { Words } from "../words/words";

/** What is offered: the work, its price line by line, and the terms. */
export function Offer({ quote, company, words }: { quote: PublicQuote; company: Company; words: Words }) {
  const { t } = words;
  const { request, estimate } = quote;
  const service = serviceName(request.service, company, words);
  const often = company.frequencies.find(({ key }) => key === request.frequency);
  const frequency = often ? offerName("frequency", often, words) : words.name("frequency", request.frequency ?? "one_time");
  const number = new Intl.NumberFormat(`${words.locale}-CA`);
  const length = { count: estimate.crew_size, length: duration(estimate.visit_minutes) };
  return (
    <section className="card answer">
      {quote.message && (
        <div className="reply">
          <h2>{t("quote.message", { company: company.name })}</h2>
          <p>{quote.message}</p>
        </div>
      )}
      <div>
        <h2 className="group-title">{t("quote.price")}</h2>
        <p>{t("quote.work", { service, frequency, beds: number.format(request.beds), baths: number.format(request.baths) })}</p>
        <p className="small muted">{t(estimate.crew_size === 1 ? "summary.crew1" : "summary.crewN", length)}</p>
      </div>
      <PriceLines price={estimate} service={service} words={words} />
      <div className="terms">
        <div>
          <h2>{t("review.deposit")}</h2>
          <p>
            {estimate.deposit
              ? t("quote.deposit", {
                  amount: words.cents(estimate.deposit.amount_cents, estimate.currency),
                  percent: words.percent(estimate.deposit.percent),
                })
              : t("review.noDeposit")}
          </p>
        </div>
        <div>
          <h2>{t("review.cancel")}</h2>
          <PolicyText policy={estimate.cancellation_policy} words={words} />
        </div>
      </div>
    </section>
  );
}
