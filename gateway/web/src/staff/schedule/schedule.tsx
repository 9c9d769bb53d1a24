import "./schedule.css";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import { addDays, startOfWeek, today, wall } from "@/shared/format";
import { useMedia, useNow } from "@/shared/hooks";
import { Button } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { BookingDrawer } from "../bookings/drawer";
import { NewBooking } from "../bookings/new/new-booking";
import { FilterPills, PageHead } from "../page";
import { useAddress } from "../search-params";
import { useSession } from "../session";
import { Board } from "./board";
import { wallNow, weekDays } from "./layout";
import { DayList } from "./day-list";
import { Week } from "./week";

const scheduleQuery = (from: string, worker: string) =>
  queryOptions({
    queryKey: ["schedule", from, worker],
    queryFn: ({ signal }) =>
      unwrap(
        staff.booking.GET("/v1/admin/schedule", {
          params: { query: { from, days: 7, worker_id: worker || undefined } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

const VIEWS = [
  ["week", "Week"],
  ["day", "Day"],
] as const;

const isDay = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));

/** The plan: a week of visits, or one day as a board of crews; on phones one day as a list. */
export function Component() {
  const { me } = useSession();
  const address = useAddress();
  const narrow = useMedia("(width < 48rem)");
  const now = useNow(30_000);
  const worker = address.get("worker") ?? "";
  const wanted = address.get("date");
  const present = today(me.organization.timezone);
  const date = isDay(wanted) ? wanted : present;
  const from = startOfWeek(date);
  const view = narrow ? "list" : address.get("view") === "day" ? "day" : "week";
  const schedule = useQuery(scheduleQuery(from, worker));
  const shown = schedule.data && !schedule.isPlaceholderData ? schedule.data : null;
  const localNow = wallNow(me.organization.timezone, shown?.visits ?? [], now);
  const week = weekDays(from, shown?.visits ?? []);
  const day = week.find((candidate) => candidate.date === date);
  const step = view === "week" ? 7 : 1;
  const open = (id: string) => address.link({ booking: id });
  const move = (to: string) => address.set({ date: to === present ? null : to });

  return (
    <div className="schedule">
      <PageHead title="Schedule">
        <select
          className="input"
          data-size="sm"
          aria-label="Worker"
          value={worker}
          onChange={(event) => address.set({ worker: event.target.value })}
        >
          <option value="">All workers</option>
          {schedule.data?.workers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {!narrow && (
          <FilterPills label="View" options={VIEWS} value={view === "day" ? "day" : "week"} onChange={(value) => address.set({ view: value === "day" ? "day" : null })} />
        )}
        <NewBooking />
      </PageHead>
      <div className="schedule-when">
        <h2 aria-live="polite">{view === "week" ? weekTitle(from) : wall(date, view === "day" ? "long" : "shortDay")}</h2>
        <div className="row" style={{ "--gap": "0.4rem" }}>
          <Button size="sm" aria-label={view === "week" ? "Previous week" : "Previous day"} onClick={() => move(addDays(date, -step))}>
            <ChevronLeft className="icon" aria-hidden />
          </Button>
          <Button size="sm" onClick={() => move(present)} disabled={date === present}>
            Today
          </Button>
          <Button size="sm" aria-label={view === "week" ? "Next week" : "Next day"} onClick={() => move(addDays(date, step))}>
            <ChevronRight className="icon" aria-hidden />
          </Button>
        </div>
      </div>
      {schedule.error && <Failure error={schedule.error} onRetry={() => void schedule.refetch()} />}
      {!shown ? (
        !schedule.error && <Skeleton lines={6} height="4rem" />
      ) : view === "week" ? (
        <Week days={week} workers={shown.workers} localNow={localNow} open={open} dayLink={(chosen) => address.link({ date: chosen, view: "day" })} />
      ) : view === "day" ? (
        <Board day={day?.visits ?? []} date={date} workers={worker ? shown.workers.filter(({ id }) => id === worker) : shown.workers} localNow={localNow} open={open} />
      ) : (
        <DayList days={week} date={date} workers={shown.workers} localNow={localNow} open={open} onDay={move} />
      )}
      <BookingDrawer />
    </div>
  );
}

/** "November 23 – 29, 2026", naming the second month only where the week crosses into it. */
function weekTitle(monday: string): string {
  const format = new Intl.DateTimeFormat("en-CA", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(`${monday}T00:00Z`), new Date(`${addDays(monday, 6)}T00:00Z`));
}
