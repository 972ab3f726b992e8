FROM node:20-bookworm-slim AS web
WORKDIR /app/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /app
COPY . .
ENV VIVTOROK_SKIP_WEB=1
RUN dotnet publish src/Vivtorok.Api -c Release -a $TARGETARCH --self-contained false -o /out
COPY --from=web /app/src/Vivtorok.Api/wwwroot /out/wwwroot

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /out .
ENV DataDirectory=/data ASPNETCORE_URLS=http://0.0.0.0:8080
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "Vivtorok.Api.dll"]
