const MOMENTS: { at: string; day?: string; title: string; text: string }[] = [
  { day: "Monday", at: "9:02", title: "The price is asked", text: "3 bedrooms, 2 baths, deep clean, oven: $206.06, every line explained." },
  { at: "9:05", title: "The time is held", text: "Wednesday at 9:00. A $72.13 deposit keeps it; nobody else can take it." },
  { day: "Wednesday", at: "9:00", title: "The crew checks in", text: "Maria and Devon have the address, the access notes and the checklist." },
  { at: "11:24", title: "The work is done", text: "Last item ticked. Invoice INV-2026-000123 goes out, less the deposit." },
  { at: "11:31", title: "The invoice is paid", text: "$133.93 by card. The receipt is sent and the GST is in the books." },
];

/** One booking from question to receipt, at its true times. */
export function Journey() {
  return (
    <section className="journey" aria-labelledby="journey-title">
      <h2 id="journey-title">One booking, from question to receipt</h2>
      <ol>
        {MOMENTS.map((moment) => (
          <li key={moment.at + moment.title}>
            <p className="journey-when num">
              {moment.day && <span>{moment.day}</span>}
              <b>{moment.at}</b>
            </p>
            <h3>{moment.title}</h3>
            <p>{moment.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
