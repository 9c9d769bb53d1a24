import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type SubmitEvent, useMemo, useState } from "react";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import type { Company, Slot, StaffBookingRequest } from "@/api/types";
import { companyQuery, estimateQuery, slotsQuery } from "@/shared/booking/queries";
import { bookingRequest, contactErrors, FRESH_CONTACT, FRESH_WORK, workAt } from "@/shared/booking/request";
import { addDays, money, today } from "@/shared/format";
import { useDebounced } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { useWrite } from "@/shared/write";
import { PriceTable } from "../../price-table";
import { useAddress } from "../../search-params";
import { useSession } from "../../session";
import { bookingChanged } from "../queries";
import { type Person, PersonFields } from "./person-fields";
import { TimeFields } from "./time-fields";
import { WorkFields } from "./work-fields";

/** Button and drawer that book a visit for somebody who called. */
export function NewBooking() {
  const { me, can } = useSession();
  const [opened, setOpened] = useState(false);
  const offer = useQuery({ ...companyQuery(me.organization.slug), enabled: opened });
  if (!can("bookings.edit")) return null;
  return (
    <>
      <Button kind="primary" size="sm" onClick={() => setOpened(true)}>
        <Plus className="icon" aria-hidden />
        New booking
      </Button>
      {opened && (
        <Dialog look="drawer" title="New booking" onClose={() => setOpened(false)}>
          {offer.data ? (
            <Form offer={offer.data} onClose={() => setOpened(false)} />
          ) : offer.error ? (
            <Failure error={offer.error} onRetry={() => void offer.refetch()} />
          ) : (
            <Skeleton lines={6} height="2.5rem" />
          )}
        </Dialog>
      )}
    </>
  );
}

function Form({ offer, onClose }: { offer: Company; onClose: () => void }) {
  const queries = useQueryClient();
  const address = useAddress();
  const present = today(offer.timezone);
  const [wanted, setWork] = useState(FRESH_WORK);
  const [date, setDate] = useState(() => addDays(present, 1));
  const [slot, setSlot] = useState<Slot | null>(null);
  const [person, setPerson] = useState<Person>({ ...FRESH_CONTACT, locale: offer.locale === "fr" ? "fr" : "en" });
  const [waive, setWaive] = useState(false);
  const [tried, setTried] = useState(false);
  const work = useMemo(() => workAt(wanted, person.postal_code), [wanted, person.postal_code]);
  const price = useQuery(estimateQuery(offer.slug, useDebounced(work, 250)));
  const errors = contactErrors(person);
  const book = useWrite(
    (body: StaffBookingRequest, headers) => unwrap(staff.booking.POST("/v1/admin/bookings", { body, headers })),
    {
      onSuccess: (booking) => {
        bookingChanged(queries, booking);
        address.set({ booking: booking.id });
        onClose();
      },
      onError: (error) => {
        if (!(error instanceof Problem)) return;
        if (error.slug === "price-changed") void queries.invalidateQueries({ queryKey: ["estimate"] });
        if (error.slug === "slot-taken") {
          setSlot(null);
          void queries.invalidateQueries({ queryKey: slotsQuery(offer.slug, work, date, date).queryKey });
        }
      },
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const wrong = slot ? Object.keys(errors) : ["day"];
    const first = [...event.currentTarget.elements].find((element) => wrong.includes(element.getAttribute("name") ?? ""));
    if (first instanceof HTMLElement) first.focus();
    if (book.isPending || !slot || !price.data || price.isPlaceholderData || wrong.length > 0) return;
    book.mutate({ ...bookingRequest({ work, slot, contact: person }, price.data.total_cents, person.locale), waive_deposit: waive });
  };
  return (
    <form className="stack" style={{ "--gap": "1.5rem" }} noValidate onSubmit={submit}>
      <WorkFields
        offer={offer}
        work={work}
        onChange={(changed) => {
          setWork(changed);
          setSlot(null);
        }}
      />
      <TimeFields
        org={offer.slug}
        work={work}
        date={date}
        first={present}
        slot={slot}
        onDate={(day) => {
          setDate(day);
          setSlot(null);
        }}
        onSlot={setSlot}
      />
      {tried && !slot && (
        <p className="field-error" role="alert">
          Choose a time.
        </p>
      )}
      <PersonFields person={person} errors={tried ? errors : {}} onChange={setPerson} />
      <fieldset className="rules">
        <legend>Price</legend>
        {price.data ? <PriceTable price={price.data} /> : price.error ? <Failure error={price.error} onRetry={() => void price.refetch()} /> : <Skeleton lines={3} />}
        {price.data?.deposit && (
          <label className="tick-line">
            <input type="checkbox" className="check" checked={waive} onChange={(event) => setWaive(event.target.checked)} />
            Ask for no deposit (by your policy {money(price.data.deposit.amount_cents, price.data.currency)} or more)
          </label>
        )}
      </fieldset>
      {book.error && <Failure error={book.error} />}
      <div className="dialog-foot">
        <Button onClick={onClose}>Go back</Button>
        <Button type="submit" kind="primary" busy={book.isPending}>
          Book
        </Button>
      </div>
    </form>
  );
}
