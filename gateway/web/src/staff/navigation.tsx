import { ExternalLink, LogOut, Menu } from "lucide-react";
import { useState } from "react";
import { Link, NavLink, useLocation } from "react-router";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Mark } from "@/shared/ui/logo";
import type { StaffPage } from "./pages";
import type { Session } from "./session";

interface NavigationProps {
  session: Session;
  pages: StaffPage[];
  leave: { busy: boolean; run: () => void };
}

const IN_BAR = 4;

function PageLink({ page }: { page: StaffPage }) {
  const Icon = page.icon;
  return (
    <NavLink to={page.to} end>
      <Icon className="icon" aria-hidden />
      <span>{page.title}</span>
    </NavLink>
  );
}

function BookingPageLink({ slug }: { slug: string }) {
  return (
    <Link to={`/book/${slug}`} target="_blank" className="side-out">
      <ExternalLink className="icon" aria-hidden />
      <span>Your booking page</span>
    </Link>
  );
}

/** Navigation beside the page, on wide screens. */
export function SideBar({ session, pages, leave }: NavigationProps) {
  const { organization, user, role } = session.me;
  return (
    <div className="side">
      <div className="side-company">
        <Mark />
        <b title={organization.name}>{organization.name}</b>
      </div>
      <nav aria-label="Main">
        {pages.map((page) => (
          <PageLink key={page.to} page={page} />
        ))}
        <BookingPageLink slug={organization.slug} />
      </nav>
      <div className="side-user">
        <p>
          <b>{user.name}</b>
          <span title={user.email}>{role}</span>
        </p>
        <button type="button" onClick={leave.run} disabled={leave.busy} aria-label="Sign out" title="Sign out">
          <LogOut className="icon" aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** Navigation under the page, on phones: the four pages used most, the rest in a sheet. */
export function BottomBar({ session, pages, leave }: NavigationProps) {
  const { pathname } = useLocation();
  const [shownAt, setShownAt] = useState<string | null>(null);
  const { organization, user, role } = session.me;
  const rest = pages.slice(IN_BAR);
  const elsewhere = rest.some((page) => page.to === pathname);
  return (
    <nav className="bottom" aria-label="Main">
      {pages.slice(0, IN_BAR).map((page) => (
        <PageLink key={page.to} page={page} />
      ))}
      <button type="button" data-here={elsewhere || undefined} aria-haspopup="dialog" onClick={() => setShownAt(pathname)}>
        <Menu className="icon" aria-hidden />
        <span>More</span>
      </button>
      {/* Closed by going anywhere else. */}
      {shownAt === pathname && (
        <Dialog title={organization.name} look="sheet" onClose={() => setShownAt(null)}>
          <div className="more">
            {rest.map((page) => (
              <PageLink key={page.to} page={page} />
            ))}
            <BookingPageLink slug={organization.slug} />
            <div className="row spread more-user">
              <p>
                <b>{user.name}</b>
                <br />
                <span className="muted small">
                  {user.email} · {role}
                </span>
              </p>
              <Button busy={leave.busy} onClick={leave.run}>
                <LogOut className="icon" aria-hidden />
                Sign out
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </nav>
  );
}
