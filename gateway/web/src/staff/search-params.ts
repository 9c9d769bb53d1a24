import { useSearchParams } from "react-router";

type Change = Record<string, string | null>;

/** The address's search parameters, and the same with some of them changed (null removes one). */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const changed = (change: Change) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  return {
    get: (name: string) => search.get(name),
    /** For links: the present address with something else, e.g. another opened booking. */
    link: (change: Change) => `?${changed(change).toString()}`,
    set: (change: Change, replace = false) => setSearch(changed(change), { replace }),
  };
}
