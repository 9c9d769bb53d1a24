import { UserRoundPlus } from "lucide-react";
import { Link } from "react-router";
import type { Schedule, Visit } from "@/api/types";
import { shortRange, wall, wallRange } from "@/shared/format";
import { serviceName, shortService, statusName } from "../names";
import { isOff, missingCrew } from "./layout";

type Workers = Schedule["workers"];

const STATES: Record<string, string> = { PENDING: "held", CONFIRMED: "planned", IN_PROGRESS: "live", DONE: "done" };

/** How a visit looks everywhere on the schedule. */
export function visitState(visit: Visit): string {
  if (isOff(visit)) return "off";
  if (missingCrew(visit) > 0 && visit.status !== "PENDING") return "open";
  return STATES[visit.status] ?? "planned";
}

/** The colours of those who are sent, as stripes of one strip. */
export function crewStrip(visit: Visit, workers: Workers): string {
  const colors = visit.worker_ids.map((id) => workers.find((worker) => worker.id === id)?.color ?? "var(--ink-faint)");
  if (colors.length === 0) return "var(--line-strong)";
  const share = 100 / colors.length;
  return `linear-gradient(${colors.map((color, index) => `${color} ${index * share}% ${(index + 1) * share}%`).join(", ")})`;
}

/** Names of those who are sent, or how many are still needed. */
export function crewText(visit: Visit, workers: Workers): string {
  const names = visit.worker_ids.map((id) => workers.find((worker) => worker.id === id)?.name.split(" ")[0] ?? "Somebody");
  const lacking = missingCrew(visit);
  if (lacking > 0) names.push(lacking === 1 ? "1 needed" : `${lacking} needed`);
  return names.join(", ");
}

/** What a screen reader says of a visit. */
export function visitLabel(visit: Visit, workers: Workers): string {
  return [
    visit.client_name,
    `${wall(visit.local_start, "shortDay")}, ${wallRange(visit.local_start, visit.local_end)}`,
    serviceName(visit.service),
    statusName(visit.status),
    crewText(visit, workers),
  ].join(", ");
}

interface VisitCardProps {
  visit: Visit;
  workers: Workers;
  to: string;
  /** With the address, where there is room. */
  roomy?: boolean;
}

/** A visit as a card in a column of its day. */
export function VisitCard({ visit, workers, to, roomy }: VisitCardProps) {
  const crew = crewText(visit, workers);
  return (
    <Link
      to={to}
      className="visit"
      data-state={visitState(visit)}
      style={{ "--crew": crewStrip(visit, workers) }}
      aria-label={visitLabel(visit, workers)}
      preventScrollReset
    >
      <span className="visit-time num">{shortRange(visit.local_start, visit.local_end)}</span>
      <b>{visit.client_name}</b>
      {roomy && <span className="visit-address">{visit.address}</span>}
      <span className="visit-what">
        <span>{shortService(visit.service)}</span>
        {(visit.status !== "CONFIRMED" || roomy) && <em>{statusName(visit.status)}</em>}
      </span>
      {crew && (
        <span className="visit-crew">
          {missingCrew(visit) > 0 && <UserRoundPlus className="icon" aria-hidden />}
          {crew}
        </span>
      )}
    </Link>
  );
}
