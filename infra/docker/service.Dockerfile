# One recipe for every service: docker build -f infra/docker/service.Dockerfile --build-arg SERVICE=booking .
# The target `health` is the program that sums the services' health up for the gateway.
FROM python:3.11.14-slim-bookworm AS base

FROM base AS packages
ARG SERVICE
COPY infra/native/tools.txt /tmp/tools.txt
RUN --mount=type=cache,target=/root/.cache \
    python -m venv /tmp/tools && \
    /tmp/tools/bin/pip install --quiet --disable-pip-version-check --require-hashes -r /tmp/tools.txt
COPY infra/docker/requirements/${SERVICE}.txt /tmp/requirements.txt
RUN --mount=type=cache,target=/root/.cache \
    python -m venv --without-pip /venv && \
    /tmp/tools/bin/uv pip install --quiet --python /venv/bin/python --require-hashes --no-build \
        --link-mode copy --compile-bytecode -r /tmp/requirements.txt

FROM base AS runtime
RUN groupadd --system --gid 10001 app && \
    useradd --system --uid 10001 --gid app --no-create-home --home-dir /app --shell /usr/sbin/nologin app && \
    install -d -o app -g app /var/lib/cleanwithsnapshot/uploads
# An empty PYTHONTZPATH makes zoneinfo read the tzdata package, which is locked, not the image's files.
ENV PATH=/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONTZPATH=
WORKDIR /app
COPY --from=packages /venv /venv
EXPOSE 8000
USER 10001:10001

FROM runtime AS health
COPY gateway/health.py gateway/health.py
CMD ["uvicorn", "gateway.health:create_app", "--factory", "--host", "0.0.0.0", "--port", "8000", \
     "--no-access-log", "--no-server-header", "--no-proxy-headers", "--timeout-graceful-shutdown", "10"]

FROM runtime AS service
ARG SERVICE
ENV SERVICE_NAME=${SERVICE} \
    PYTHONPATH=/app:/app/services/${SERVICE}
COPY contracts contracts
COPY shared shared
COPY services/${SERVICE} services/${SERVICE}
CMD ["sh", "-c", "exec uvicorn ${SERVICE_NAME}.app:create_app --factory --host 0.0.0.0 --port 8000 \
     --no-access-log --no-server-header --no-proxy-headers --timeout-graceful-shutdown 10"]
