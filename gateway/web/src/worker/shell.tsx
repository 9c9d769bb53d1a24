import "./worker.css";
import { useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { LogOut, WifiOff } from "lucide-react";
import { Link, Outlet } from "react-router";
import { open } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { useOnline } from "@/shared/hooks";
import { useSignedOut } from "@/shared/signed-out";
import { Button } from "@/shared/ui/button";
import { Failure, Skeleton } from "@/shared/ui/feedback";
import { Locales } from "@/shared/ui/locales";
import { useWorkerWords, WorkerContext, workerMeQuery, type Words } from "./session";
import { WorkerSignIn } from "./sign-in";

const signedOut = (error: unknown) => error instanceof Problem && error.status === 401;

/** Frame of the cleaner's app; asks for the phone number and password when nobody is signed in. */
export function Component() {
  const words = useWorkerWords();
  const queries = useQueryClient();
  const me = useQuery({ ...workerMeQuery, retry: (failures, error) => failures < 2 && error instanceof Problem && error.retryable });
  useSignedOut(() => {
    // Asked again only when somebody was signed in; the answer 401 brings the sign-in form.
    if (queries.getQueryState(workerMeQuery.queryKey)?.status === "success") void queries.resetQueries({ queryKey: workerMeQuery.queryKey });
  });
  const leave = useMutation({
    mutationFn: () => unwrap(open.identity.POST("/v1/auth/worker/logout")),
    onSettled: () => {
      queries.removeQueries({ queryKey: ["jobs"] });
      queries.removeQueries({ queryKey: ["job"] });
      return queries.resetQueries({ queryKey: workerMeQuery.queryKey });
    },
  });
  return (
    <div className="worker">
      <header className="worker-bar">
        <Link to="/worker">
          <b>{me.data?.organization.name ?? "CleanWithSnapshot"}</b>
          {me.data && <span>{me.data.worker.name}</span>}
        </Link>
        <div className="row" style={{ "--gap": "0.5rem" }}>
          <Locales locale={words.locale} onChange={words.setLocale} />
          {me.data && (
            <Button kind="quiet" aria-label={words.t("signout")} title={words.t("signout")} busy={leave.isPending} onClick={() => leave.mutate()}>
              <LogOut className="icon" aria-hidden />
            </Button>
          )}
        </div>
      </header>
      <Connection words={words} />
      <main className="worker-main">
        {me.data ? (
          <WorkerContext value={{ me: me.data, words }}>
            <Outlet />
          </WorkerContext>
        ) : signedOut(me.error) ? (
          <WorkerSignIn words={words} />
        ) : me.error ? (
          <Failure error={me.error} words={words.failure} onRetry={() => void me.refetch()} />
        ) : (
          <Skeleton lines={4} height="4.5rem" />
        )}
      </main>
    </div>
  );
}

/** Says that there is no connection, and what waits for one. */
function Connection({ words }: { words: Words }) {
  const online = useOnline();
  const count = useMutationState({ filters: { mutationKey: ["deeds"], status: "pending" }, select: ({ state }) => state.isPaused }).length;
  if (online) return null;
  const text = count === 0 ? words.t("offline.none") : count === 1 ? words.t("offline.waiting1") : words.t("offline.waitingN", { count });
  return (
    <p className="worker-offline" role="status">
      <WifiOff className="icon" aria-hidden />
      <span>
        <b>{words.t("offline.title")}.</b> {text}
      </span>
    </p>
  );
}
