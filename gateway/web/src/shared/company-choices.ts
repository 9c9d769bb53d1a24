import { Problem } from "@/api/http";

export interface CompanyChoice {
  /** What the next sign-in names the company by. */
  value: string;
  name: string;
}

/** The companies among which a 409 answer to a sign-in lets one choose; empty for every other error. */
export function companyChoices(error: unknown): CompanyChoice[] {
  if (!(error instanceof Problem) || error.status !== 409) return [];
  const { organizations, choices } = error.extras;
  const listed = Array.isArray(organizations) ? organizations : Array.isArray(choices) ? choices : [];
  return listed.flatMap((one: Record<string, unknown>) => {
    const value = one.slug ?? one.id;
    return typeof value === "string" ? [{ value, name: typeof one.name === "string" ? one.name : value }] : [];
  });
}
