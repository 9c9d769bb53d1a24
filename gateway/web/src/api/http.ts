import createClient, { type ClientOptions } from "openapi-fetch";

/** What a failed request means: an RFC 9457 problem, or status 0 when no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  /** Last part of the problem's `type`, e.g. `slot-taken`. */
  readonly slug: string;
  readonly requestId: string | null;
  /** Field name without its `body.` prefix -> the first message about it. */
  readonly fields: Record<string, string>;
  /** Members that only this kind of problem has, e.g. `nearest_slots`. */
  readonly extras: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const text = (name: string) => (typeof body[name] === "string" ? body[name] : "");
    super(text("detail") || text("title") || `The server answered ${status}.`);
    this.status = status;
    this.slug = text("type").split("/").at(-1) ?? "";
    this.requestId = text("request_id") || null;
    this.extras = body;
    this.fields = {};
    for (const { field, message } of (body.errors as { field: string; message: string }[] | undefined) ?? []) {
      this.fields[field.replace(/^(body|query|path)\./, "")] ??= message;
    }
  }

  /** True when trying the same again can help. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body; throws `Problem` for everything that isn't a success. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await unwrapWithTag(call)).data;
}

/** Like `unwrap`, with the entity tag that a later `If-Match` needs. */
export async function unwrapWithTag<T>(call: Promise<Answer<T>>): Promise<{ data: T; etag: string | null }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch {
    throw new Problem(0, { title: "Offline", type: "offline" });
  }
  const { data, error, response } = answer;
  if (!response.ok) {
    const body = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
    throw new Problem(response.status, { request_id: response.headers.get("x-request-id"), ...body });
  }
  return { data: data as T, etag: response.headers.get("etag") };
}

/** Exchanges a refresh cookie for a fresh session; concurrent callers share one exchange. */
function refresher(address: string): () => Promise<boolean> {
  let refreshing: Promise<boolean> | null = null;
  return () => {
    refreshing ??= fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })
      .then((response) => response.ok)
      .catch(() => false)
      .finally(() => {
        refreshing = null;
      });
    return refreshing;
  };
}

/** Fetches, and once more after renewing the session where it has run out; not where a 401 is the answer itself. */
function renewing(refresh: () => Promise<boolean>, answers: RegExp) {
  return async (request: Request): Promise<Response> => {
    const again = request.clone();
    const response = await fetch(request);
    const renewable = response.status === 401 && !answers.test(new URL(request.url).pathname);
    return renewable && (await refresh()) ? fetch(again) : response;
  };
}

const fetchAsStaff = renewing(refresher("/v1/auth/refresh"), /\/v1\/auth\/(login|refresh|logout)$/);
const fetchAsClient = renewing(refresher("/v1/auth/client/refresh"), /\/v1\/auth\/client\/(link|session|refresh)$/);

const options: ClientOptions = { credentials: "same-origin" };

/** A typed client whose requests carry the browser's own cookies, whatever they are. */
export function plainClient<Paths extends object>() {
  return createClient<Paths>(options);
}

/** A typed client that renews an expired staff session once before it gives up. */
export function staffClient<Paths extends object>() {
  return createClient<Paths>({ ...options, fetch: fetchAsStaff });
}

/** The same for a client of a company. */
export function portalClient<Paths extends object>() {
  return createClient<Paths>({ ...options, fetch: fetchAsClient });
}
