import { CircleAlert, CircleCheck, Clock, Info, RotateCw, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { Problem } from "@/api/http";
import { Button } from "./button";

type Tone = "info" | "good" | "wait" | "bad";
const ICONS = { info: Info, good: CircleCheck, wait: Clock, bad: CircleAlert };

/** A short message set apart from the page; bad news is announced at once. */
export function Notice({ tone = "info", title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className="notice" data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <Icon className="icon" aria-hidden />
      <div className="stack" style={{ "--gap": "0.35rem" }}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

const ENGLISH = {
  offline: "No connection",
  offlineHint: "We couldn’t reach the server. Check your connection and try again.",
  busy: "That was a little fast. Wait a moment and try again.",
  failed: "Something went wrong on our side. Please try again.",
  retry: "Try again",
  requestId: "Request",
};
export type FailureWords = typeof ENGLISH & {
  /** Sentences for problems by their slug, where the server's English ones would not do. */
  known?: Readonly<Record<string, string>>;
};

/** What to say of a problem: the page's own words for it, else the server's, else that we failed. */
export function sayingOf(problem: Problem | null, words: FailureWords): string {
  if (problem === null) return words.failed;
  if (problem.status === 0) return words.offlineHint;
  if (problem.status === 429) return words.busy;
  const known = words.known?.[problem.slug];
  if (known) return known;
  // What is down for the moment says what can be done; a crash knows nothing.
  const told = problem.status < 500 || (problem.status === 503 && problem.slug !== "");
  return told ? problem.message : words.failed;
}

/** What went wrong, in words a person can act on, with the request's id for the help desk. */
export function Failure({ error, onRetry, words = ENGLISH }: { error: unknown; onRetry?: () => void; words?: FailureWords }) {
  const problem = error instanceof Problem ? error : null;
  const offline = problem?.status === 0;
  const Icon = offline ? WifiOff : CircleAlert;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <Icon className="icon" aria-hidden />
      <div className="stack" style={{ "--gap": "0.5rem" }}>
        <p>
          {offline && <strong>{words.offline}. </strong>}
          {sayingOf(problem, words)}
        </p>
        {problem?.requestId && problem.status >= 500 && (
          <p className="notice-id">
            {words.requestId} {problem.requestId}
          </p>
        )}
        {onRetry && (
          <div>
            <Button size="sm" onClick={onRetry}>
              <RotateCw className="icon" aria-hidden />
              {words.retry}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Grey bars where content is about to appear. */
export function Skeleton({ lines = 3, height = "1rem" }: { lines?: number; height?: string }) {
  return (
    <div className="stack" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton" style={{ height, width: `${100 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** What to show instead of nothing: why it is empty and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

export type BadgeTone = "wait" | "good" | "live" | "bad" | "info" | "plain";

/** A state in a coloured pill. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
