CREATE TABLE organizations (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    timezone text NOT NULL,
    currency char(3) NOT NULL,
    locale text NOT NULL,
    province text NOT NULL,
    address text,
    email text,
    phone text,
    tax_number text,
    brand_color text,
    disabled_modules text[] NOT NULL DEFAULT '{}',
    settings jsonb NOT NULL DEFAULT '{}',
    version int NOT NULL
);
