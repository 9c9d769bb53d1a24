import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Failure, Notice, Skeleton } from "@/shared/ui/feedback";
import { PageHead } from "../page";
import { useSession } from "../session";
import { Modules } from "./modules";
import { Parameters } from "./parameters-form";
import { Profile } from "./profile-form";
import { organizationQuery } from "./queries";

/** How the company presents itself and works. */
export function Component() {
  const { can, has, me } = useSession();
  const organization = useQuery(organizationQuery);
  const manager = can("settings.manage");
  const editable = manager && has("module.settings");
  return (
    <div className="settings">
      <PageHead title="Settings" />
      <p className="page-lead">
        Clients book at{" "}
        <Link to={`/book/${me.organization.slug}`} target="_blank" className="wrap-anywhere">
          {window.location.origin}/book/{me.organization.slug}
        </Link>
      </p>
      {!manager && <Notice>You can look at these settings; somebody who manages settings can change them.</Notice>}
      {manager && !editable && <Notice>To change the profile and the rules, switch on the module “Settings” below.</Notice>}
      {organization.data ? (
        <fieldset disabled={!editable} className="stack" style={{ "--gap": "1.5rem" }}>
          <Profile key={`profile ${organization.data.etag}`} organization={organization.data.data} etag={organization.data.etag} />
          <Parameters key={`parameters ${organization.data.etag}`} organization={organization.data.data} etag={organization.data.etag} />
        </fieldset>
      ) : organization.error ? (
        <Failure error={organization.error} onRetry={() => void organization.refetch()} />
      ) : (
        <Skeleton lines={8} height="2.5rem" />
      )}
      <Modules editable={manager} />
    </div>
  );
}
