# The public door: Caddy with the route table and the built web front end.
FROM node:24.19.0-bookworm-slim AS web
WORKDIR /web
COPY gateway/web/package.json gateway/web/package-lock.json gateway/web/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY gateway/web/ ./
RUN npm run build

FROM caddy:2.11.7-alpine
RUN addgroup -S -g 10001 app && \
    adduser -S -D -H -u 10001 -G app app && \
    mkdir -p /var/lib/caddy/data /var/lib/caddy/config && \
    chown -R app:app /var/lib/caddy
ENV XDG_DATA_HOME=/var/lib/caddy/data \
    XDG_CONFIG_HOME=/var/lib/caddy/config
WORKDIR /etc/caddy
COPY Caddyfile Caddyfile
COPY gateway/snippets gateway/snippets
COPY --from=web /web/dist /srv/web
USER 10001:10001
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
