/** An example day, drawn as the dispatcher sees it. Times are hours after midnight. */
const FIRST = 8;
const LAST = 18;
const NOW = 11.35;

interface Stop {
  from: number;
  to: number;
  who: string;
  what: string;
  state: "done" | "live" | "planned" | "held";
}

const CREWS: { name: string; color: string; stops: Stop[] }[] = [
  {
    name: "Maria S.",
    color: "#0f6b63",
    stops: [
      { from: 9, to: 11, who: "Tremblay", what: "Deep, 2 cleaners", state: "done" },
      { from: 12, to: 15, who: "Okafor", what: "Standard", state: "planned" },
    ],
  },
  {
    name: "Devon K.",
    color: "#5b6fb5",
    stops: [
      { from: 9, to: 11, who: "Tremblay", what: "Deep, 2 cleaners", state: "done" },
      { from: 13, to: 17, who: "Whyte Ave 204", what: "Move-out", state: "held" },
    ],
  },
  {
    name: "Amina R.",
    color: "#b8672f",
    stops: [
      { from: 8.5, to: 12, who: "Lindqvist", what: "Standard, oven", state: "live" },
      { from: 13, to: 16, who: "Chen", what: "Standard", state: "planned" },
    ],
  },
  {
    name: "Jo P.",
    color: "#8a4f7d",
    stops: [
      { from: 10, to: 13, who: "Bouchard", what: "Standard, windows", state: "live" },
      { from: 14.5, to: 17.5, who: "Garneau", what: "Deep", state: "planned" },
    ],
  },
];

const HOURS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const share = (hour: number) => `${((hour - FIRST) / (LAST - FIRST)) * 100}%`;
const clock = (hour: number) => `${Math.floor(hour)}:${hour % 1 ? "30" : "00"}`;

/** The vignette under the headline: one working day in a viewfinder. */
export function Board() {
  return (
    <figure className="board" aria-label="Example of a day’s schedule">
      <div className="board-frame">
        <div className="board-head">
          <p>
            <strong>Wednesday, November 25</strong>
            <span>Four crews, as the office sees them</span>
          </p>
          <ul className="board-facts num">
            <li>
              <b>7</b> visits
            </li>
            <li>
              <b>2</b> under way
            </li>
            <li>
              <b>1</b> awaiting deposit
            </li>
            <li>
              <b>$1,284</b> booked
            </li>
          </ul>
        </div>
        <div className="board-grid">
          <div className="board-hours num" aria-hidden>
            {HOURS.map((hour) => (
              <span key={hour} style={{ left: share(hour) }}>
                {hour}:00
              </span>
            ))}
          </div>
          {CREWS.map((crew) => (
            <div key={crew.name} className="board-row">
              <span className="board-name">
                <i style={{ background: crew.color }} aria-hidden />
                {crew.name}
              </span>
              <div className="board-lane">
                {crew.stops.map((stop) => (
                  <div
                    key={stop.from}
                    className="stop"
                    data-state={stop.state}
                    style={{ left: share(stop.from), right: `calc(100% - ${share(stop.to)})`, "--crew": crew.color }}
                  >
                    <b>{stop.who}</b>
                    <span className="num">
                      {clock(stop.from)}–{clock(stop.to)} · {stop.what}
                    </span>
                  </div>
                ))}
              </div>
            </div>
          ))}
          <div className="board-now" aria-hidden>
            <span style={{ left: share(NOW) }} />
          </div>
        </div>
      </div>
    </figure>
  );
}
