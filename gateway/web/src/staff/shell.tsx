import "./staff.css";
import "./detail.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Navigate, Outlet, useLocation, useNavigate } from "react-router";
import { staff } from "@/api/clients";
import { Problem, unwrap } from "@/api/http";
import { useSignedOut } from "@/shared/signed-out";
import { Empty, Failure, Skeleton } from "@/shared/ui/feedback";
import { BottomBar, SideBar } from "./navigation";
import { pageAt, pagesFor } from "./pages";
import { meQuery, type Session, SessionContext, sessionOf } from "./session";

/** Frame of the staff area: who is signed in, where one can go, and the page itself. */
export function Component() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const door = `/?next=${encodeURIComponent(pathname + search)}#sign-in`;
  // What is cached stays until somebody signs in again, which clears it; asking once more would only be refused once more.
  useSignedOut(() => void navigate(door, { replace: true }));
  const signOut = useMutation({
    mutationFn: () => unwrap(staff.identity.POST("/v1/auth/logout")),
    onSettled: () => {
      queries.clear();
      void navigate("/");
    },
  });

  if (me.error instanceof Problem && me.error.status === 401) return <Navigate to={door} replace />;
  if (!me.data) {
    return (
      <main className="staff-wait">
        {me.error ? <Failure error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton lines={5} height="2.25rem" />}
      </main>
    );
  }
  const session = sessionOf(me.data);
  const pages = pagesFor(session);
  const leave = { busy: signOut.isPending, run: () => signOut.mutate() };
  return (
    <SessionContext value={session}>
      <div className="staff">
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <SideBar session={session} pages={pages} leave={leave} />
        <main className="staff-main" id="page" tabIndex={-1}>
          <Allowed session={session} path={pathname} />
        </main>
        <BottomBar session={session} pages={pages} leave={leave} />
      </div>
    </SessionContext>
  );
}

/** The page, or why it is closed to this person. */
function Allowed({ session, path }: { session: Session; path: string }) {
  const page = pageAt(path);
  const [first] = pagesFor(session);
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [path]);
  if (!page) return <Outlet />;
  const granted = session.can(page.permission);
  if (granted && (!page.module || session.has(page.module))) return <Outlet />;
  if (page.to === "/app" && first) return <Navigate to={first.to} replace />;
  return (
    <Empty title={granted ? `${page.title} is switched off` : `Your role doesn’t include ${page.title.toLowerCase()}`}>
      <p>
        {granted
          ? "Your company has switched this feature off. Somebody who manages the settings can switch it on."
          : `You are signed in as ${session.me.role}. An owner or admin of ${session.me.organization.name} can give you more.`}
      </p>
    </Empty>
  );
}
