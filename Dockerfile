# Footnote in an image: docker build --tag footnote .
# compose.yaml runs it beside a Redis. On its own, with a file as its store:
#   docker run --env-file .env --read-only --volume footnote:/data footnote

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
# All of it belongs to root, so that the bot can change nothing of itself.
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY commands ./commands
COPY knowledge ./knowledge
COPY src ./src
# The one folder that it may write to.
RUN install --directory --owner=node --group=node --mode=0700 /data

ENV NODE_ENV=production \
    STORE_URL=sqlite:/data/footnote.sqlite \
    KNOWLEDGE_DIR=/app/knowledge \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --start-interval=2s --retries=3 \
    CMD ["node", "src/health-check.ts"]
# Node itself, without a shell or npm between, so that it hears SIGTERM.
CMD ["node", "src/main.ts"]
