import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const zones = ["public", "staff", "worker"];

/** A zone may use src/shared and src/api, never another zone; shared code uses no zone at all. */
const walls = [...zones, "shared", "api"].map((zone) => ({
  files: [`src/${zone}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: zones
          .filter((other) => other !== zone)
          .map((other) => ({
            regex: `^(@/|(\\.\\./)+)${other}(/|$)`,
            message: `${zone} must not import from ${other}.`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/generated"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  {
    files: ["scripts/**", "*.config.*"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  ...walls,
);
