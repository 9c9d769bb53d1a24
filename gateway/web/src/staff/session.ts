import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { staff } from "@/api/clients";
import { unwrap } from "@/api/http";
import type { Me } from "@/api/types";

/** Who is signed in, in which company, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => unwrap(staff.identity.GET("/v1/auth/me", { signal })),
  staleTime: 60_000,
});

export interface Session {
  me: Me;
  /** Whether the role includes a permission. */
  can: (permission: string) => boolean;
  /** Whether the company has a feature module on; one that nobody switched off is on. */
  has: (module: string) => boolean;
}

/** What the answer of /v1/auth/me allows; the server checks everything again. */
export function sessionOf(me: Me): Session {
  const granted = new Set(me.permissions);
  return {
    me,
    can: (permission) => granted.has(permission),
    has: (module) => me.modules[module] !== false && me.modules[module.split(".")[0] ?? module] !== false,
  };
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the staff area; only for what is rendered inside its shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no staff session here.");
  return session;
}
