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
