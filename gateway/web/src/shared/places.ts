/** Canada's provinces and territories: two-letter code and name. */
export const PROVINCES: readonly (readonly [string, string])[] = [
  ["AB", "Alberta"],
  ["BC", "British Columbia"],
  ["MB", "Manitoba"],
  ["NB", "New Brunswick"],
  ["NL", "Newfoundland and Labrador"],
  ["NS", "Nova Scotia"],
  ["NT", "Northwest Territories"],
  ["NU", "Nunavut"],
  ["ON", "Ontario"],
  ["PE", "Prince Edward Island"],
  ["QC", "Quebec"],
  ["SK", "Saskatchewan"],
  ["YT", "Yukon"],
];

/** IANA zones in use across Canada, west to east. */
export const ZONES = [
  "America/Vancouver",
  "America/Whitehorse",
  "America/Edmonton",
  "America/Yellowknife",
  "America/Regina",
  "America/Winnipeg",
  "America/Toronto",
  "America/Iqaluit",
  "America/Moncton",
  "America/Halifax",
  "America/St_Johns",
];

/** Where a map application finds an address; phones open their own. */
export const mapsLink = (address: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`;

/** `780 555 0123` -> `+17805550123`; null when it is not a North American number. */
export function e164(phone: string): string | null {
  const digits = phone.replaceAll(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
  return /^[2-9]\d{9}$/.test(digits) ? `+1${digits}` : null;
}

/** `t5j0n3` -> `T5J 0N3`; null when it is not a Canadian postal code. */
export function postalCode(text: string): string | null {
  const packed = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^[ABCEGHJ-NPRSTVXY]\d[A-Z]\d[A-Z]\d$/.test(packed) ? `${packed.slice(0, 3)} ${packed.slice(3)}` : null;
}
